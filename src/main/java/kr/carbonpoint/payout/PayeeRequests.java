package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.carbonpoint.incentive.BankAccount;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members are asked about where their money goes, and their answers. */
@Service
public class PayeeRequests {

    private final JdbcClient jdbc;
    private final MemberChanges members;
    private final Payees payees;
    private final SealedDocuments documents;
    private final Clock clock;

    PayeeRequests(JdbcClient jdbc, MemberChanges members, Payees payees, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.payees = payees;
        this.documents = documents;
        this.clock = clock;
    }

    /** Whether a member has a question to answer. */
    public boolean waits(String loginId) {
        return jdbc.sql("""
                        select exists (
                            select from payee_request join member on member.id = member_id
                            where login_id = ? and answered_on is null)
                        """).param(loginId).query(Boolean.class).single();
    }

    Optional<Payee> find(String reference) {
        return jdbc.sql("""
                        select member.id, reference, login_id, incentive, road_address, profile, outcome
                        from member left join address on address.id = address_id left join payee on member_id = member.id
                        where reference = ? and left_on is null
                        """)
                .param(reference)
                .query((row, n) -> new Payee(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("login_id"),
                        IncentiveKind.valueOf(row.getString("incentive")),
                        row.getString("road_address"),
                        documents.open(row.getBytes("profile"), row.getString("reference"), Profile.class),
                        row.getString("outcome")))
                .optional();
    }

    /** Account and address are still right: all that was asked is answered. */
    @Transactional
    void confirm(Payee payee) {
        payees.confirmed(payee.member());
        jdbc.sql("update payee_request set answered_on = ? where member_id = ? and answered_on is null")
                .params(LocalDate.now(clock), payee.member())
                .update();
    }

    /** A new account whose holder the agency has just confirmed. */
    @Transactional
    void change(Payee payee, BankAccount account) {
        members.account(payee.reference(), account.bank(), account.number(), account.holder());
        payees.checkedNow(payee.member(), Payees.GOOD);
        confirm(payee);
    }

    /**
     * The member has chosen anew how to be paid: what was asked about it is answered.
     *
     * @param checked whether the agency has just confirmed the holder of an account
     */
    @Transactional
    public void chosenAnew(String reference, boolean checked) {
        find(reference).ifPresent(payee -> {
            if (checked) {
                payees.checkedNow(payee.member(), Payees.GOOD);
            }
            confirm(payee);
        });
    }
}
