package kr.carbonpoint.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountHolders.Outcome;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccountChecksIntegrationTests {

    private static final Instant EVENING = Instant.parse("2026-11-22T14:59:00Z");

    private final JdbcClient jdbc = Database.jdbc();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(Database.dataSource());
    private final AtomicInteger asked = new AtomicInteger();
    private final long member = SomeMembers.of(jdbc, ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000))
            .insert(1)
            .id(0);

    private boolean silent;

    @Test
    void fourthCheckOfADayIsRefusedAndTheAgencyNotAsked() {
        var check = at(EVENING);
        for (int i = 0; i < 3; i++) {
            assertThat(check(check)).isEqualTo(Outcome.HOLDER_DIFFERS);
        }

        assertThatThrownBy(() -> check(check)).isInstanceOf(Refusal.class).hasMessageContaining("하루에 3번");
        assertThat(asked).hasValue(3);

        assertThat(check(at(EVENING.plusSeconds(60))))
                .as("after midnight in Korea")
                .isNotNull();
    }

    @Test
    void checkWhoseFormWasRefusedCounts() {
        var check = at(EVENING);
        for (int i = 0; i < 3; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(form -> {
                check(check);
                form.setRollbackOnly();
            });
        }

        assertThatThrownBy(() -> check(check)).isInstanceOf(Refusal.class);
    }

    @Test
    void silenceOfTheAgencyDoesNotCount() {
        var check = at(EVENING);
        silent = true;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> check(check)).isInstanceOf(AgencyUnavailable.class);
        }
        silent = false;

        assertThat(check(check)).isEqualTo(Outcome.HOLDER_DIFFERS);
    }

    private Outcome check(AccountChecks check) {
        return check.check(AccountChecks.member(member), "004", "110234567891", "김하늘");
    }

    private AccountChecks at(Instant now) {
        return new AccountChecks(this::answer, jdbc, transactions, Clock.fixed(now, CarbonPointApplication.ZONE), 3);
    }

    private Outcome answer(String bank, String account, String holder) {
        if (silent) {
            throw new AgencyUnavailable("account-holder", "silent");
        }
        asked.incrementAndGet();
        return Outcome.HOLDER_DIFFERS;
    }
}
