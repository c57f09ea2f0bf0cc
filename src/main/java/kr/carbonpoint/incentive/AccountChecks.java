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

/** The holder check, so many times a day for each who asks: else it would tell anybody whose account is whose. */
@Component
public class AccountChecks {

    private final AccountHolders agency;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;
    private final int most;

    AccountChecks(
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
     * @param asker who asks, as in {@link #member}
     * @throws Refusal for {@code accountNumber}: they have to wait until tomorrow
     * @throws AgencyUnavailable when there is no usable answer, which is not counted
     */
    public AccountHolders.Outcome check(String asker, String bankCode, String accountNumber, String holder) {
        if (!count(asker)) {
            throw new Refusal(
                    "accountNumber", "계좌 확인은 하루에 %d번까지 할 수 있어요. 통장이나 은행 앱에서 계좌번호를 살펴보고 내일 다시 해 주세요.".formatted(most));
        }
        try {
            return agency.check(bankCode, accountNumber, holder);
        } catch (AgencyUnavailable unavailable) {
            own.executeWithoutResult(
                    status -> jdbc.sql("update account_check set tries = tries - 1 where asker = ? and tries > 0")
                            .param(asker)
                            .update());
            throw unavailable;
        }
    }

    static String member(long id) {
        return "member-" + id;
    }

    private boolean count(String asker) {
        var today = LocalDate.now(clock);
        return own.execute(status -> {
            jdbc.sql("delete from account_check where day < ?").param(today).update();
            return jdbc.sql("""
                insert into account_check as known (asker, day, tries) values (:asker, :today, 1)
                on conflict (asker) do update
                set day = excluded.day, tries = case when known.day = excluded.day then known.tries + 1 else 1 end
                where known.day <> excluded.day or known.tries < :most
                """)
                            .param("asker", asker)
                            .param("today", today)
                            .param("most", most)
                            .update()
                    > 0;
        });
    }
}
