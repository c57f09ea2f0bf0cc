package kr.carbonpoint.incentive;

import java.time.Clock;
import java.time.LocalDate;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The holder check of a member's own form, so many times a day: else it would tell anybody whose account is whose. */
@Component
public class MemberAccountCheck {

    private final AccountHolders agency;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;
    private final int most;

    MemberAccountCheck(
            AccountHolders agency,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${carbonpoint.incentive.account-checks-a-day}") int most) {
        this.agency = agency;
        this.jdbc = jdbc;
        // What is refused is rolled back; the try still counts.
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.most = most;
    }

    /**
     * Like {@link AccountHolders#check}.
     *
     * @throws Refusal for {@code accountNumber}: the member has to wait until tomorrow
     * @throws AgencyUnavailable when there is no usable answer, which is not counted
     */
    public AccountHolders.Outcome check(long member, String bankCode, String accountNumber, String holder) {
        if (!count(member)) {
            throw new Refusal(
                    "accountNumber", "계좌 확인은 하루에 %d번까지 할 수 있어요. 통장이나 은행 앱에서 계좌번호를 살펴보고 내일 다시 해 주세요.".formatted(most));
        }
        try {
            return agency.check(bankCode, accountNumber, holder);
        } catch (AgencyUnavailable unavailable) {
            own.executeWithoutResult(
                    status -> jdbc.sql("update account_check set tries = tries - 1 where member_id = ? and tries > 0")
                            .param(member)
                            .update());
            throw unavailable;
        }
    }

    private boolean count(long member) {
        return own.execute(status -> jdbc.sql("""
                insert into account_check as known (member_id, day, tries) values (:member, :today, 1)
                on conflict (member_id) do update
                set day = excluded.day, tries = case when known.day = excluded.day then known.tries + 1 else 1 end
                where known.day <> excluded.day or known.tries < :most
                """)
                        .param("member", member)
                        .param("today", LocalDate.now(clock))
                        .param("most", most)
                        .update())
                > 0;
    }
}
