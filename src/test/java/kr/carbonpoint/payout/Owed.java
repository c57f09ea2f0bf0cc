package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality of its own with members to whom money is due. */
class Owed {

    static final Half HALF = new Half(2025, 1);
    /** Beginning of every account; the last four digits make the stand-in agency answer. */
    static final String GOOD = "0";

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(300_000);
    private static final String ADDRESS = "28290103426500000002000000";

    final long municipality = MUNICIPALITIES.incrementAndGet();
    final String reference = "PAYOUT-2025H1-" + municipality;

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private int awards;

    Owed(JdbcClient jdbc, SealedDocuments documents, Ledger ledger, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.ledger = ledger;
        this.transaction = transaction;
        jdbc.sql("insert into municipality (id, name) values (?, ?)")
                .params(municipality, "시험 " + municipality + "시")
                .update();
    }

    /** A member who takes cash, checked and confirmed, to whom so much is due. */
    long member(long won) {
        return member(IncentiveKind.CASH, "01234567890", won);
    }

    /** Neither checked nor confirmed when the account is {@code null} or ends so that the agency says no. */
    long member(IncentiveKind kind, String account, long won) {
        String reference = "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
        var profile = ProfileBuilder.builder()
                .name("김하늘")
                .birthDate(LocalDate.of(1980, 3, 4))
                .dong("101")
                .ho("1203")
                .mobile("010-2345-6789")
                .householder("김하늘")
                .relation(Relation.SELF)
                .bank(account == null ? null : "004")
                .account(account)
                .accountHolder(account == null ? null : "김하늘")
                .email(reference.toLowerCase() + "@carbonpoint.example")
                .build();
        long id = jdbc.sql("""
                        insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                        values (?, ?, 'ADULT', ?, ?, ?, false, ?, ?, ?, '2024-01-02') returning id
                        """)
                .params(
                        reference,
                        reference.toLowerCase(),
                        reference.getBytes(),
                        municipality,
                        ADDRESS,
                        reference.getBytes(),
                        kind.name(),
                        documents.seal(profile, reference))
                .query(Long.class)
                .single();
        earn(id, won);
        if (account != null && account.startsWith(GOOD)) {
            jdbc.sql("insert into payee values (?, current_date, current_date, 'HOLDER_MATCHES')")
                    .param(id)
                    .update();
        }
        return id;
    }

    void earn(long member, long won) {
        earn(member, HALF, won);
    }

    /** As a settlement posts it, with an award beside it. */
    void earn(long member, Half half, long won) {
        transaction.executeWithoutResult(status -> {
            long posting = ledger.post("EARNED", municipality, half, "test:" + UUID.randomUUID(), "test");
            jdbc.sql("insert into ledger_leg values (?, ?, ?, ?, 'DUE', ?, ?)")
                    .params(posting, municipality, member, half.code(), won / 2, won)
                    .update();
            ledger.balance(posting);
            jdbc.sql("""
                    insert into award select :half, :municipality, :member, :version, 0, sum(points), sum(won), 0, 0, sum(won)
                    from ledger_leg where municipality_id = :municipality and member_id = :member and half = :half
                    """)
                    .param("half", half.code())
                    .param("municipality", municipality)
                    .param("member", member)
                    .param("version", ++awards)
                    .update();
        });
    }

    /** Makes it the day on which members are asked, before the pay-out of the half-year that ended last; its reference. */
    String askedOn(LocalDate today) {
        var half = Half.of(today).previous();
        var soon = day(today.plusDays(50));
        var later = day(today.plusDays(150));
        jdbc.sql("""
                        insert into payout_policy (municipality_id, from_on, pay_first_half, pay_second_half, list_days, ask_days,
                            recheck_days, confirm_days, hold_unconfirmed, minimum_won, notice_days, claim_years, after_deadline, template, source)
                        values (?, '2020-01-01', ?, ?, 20, 30, 90, 365, false, 0, 180, 5, 'LAPSE', 'GENERIC', 'test')
                        """)
                .params(municipality, half.number() == 1 ? soon : later, half.number() == 1 ? later : soon)
                .update();
        return "PAYOUT-%s-%d".formatted(half, municipality);
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("MM-dd").format(date);
    }

    String reference(long member) {
        return jdbc.sql("select reference from member where id = ?")
                .param(member)
                .query(String.class)
                .single();
    }

    long sum(String account) {
        return jdbc.sql(
                        "select coalesce(sum(won), 0) from ledger_leg where municipality_id = ? and account = ?::ledger_account")
                .params(municipality, account)
                .query(Long.class)
                .single();
    }

    long sum(String account, long member) {
        return jdbc.sql(
                        "select coalesce(sum(won), 0) from ledger_leg where municipality_id = ? and member_id = ? and account = ?::ledger_account")
                .params(municipality, member, account)
                .query(Long.class)
                .single();
    }

    /** State and reason of the member's last payment, as in {@code HELD ACCOUNT_MISSING}. */
    String payment(long member) {
        return jdbc.sql(
                        "select concat_ws(' ', state, reason) from payment where member_id = ? order by id desc limit 1")
                .param(member)
                .query(String.class)
                .single();
    }

    List<String> payments(long member) {
        return jdbc.sql("select state from payment where member_id = ? order by id")
                .param(member)
                .query(String.class)
                .list();
    }
}
