package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.incentive.AccountHolders;
import kr.carbonpoint.incentive.IncentiveKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Checking the holders of many accounts when the agency is busy, and on a day on which all municipalities do. */
class HolderChecksIntegrationTests extends PayoutTests {

    private static final LocalDate SINCE = LocalDate.now().minusDays(30);

    private final List<HolderChecks> started = new ArrayList<>();

    @Autowired
    Payees payees;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoGotNoAnswerIsAskedAboutAgain() {
        var members = accounts(owed, 6);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var checks = checks((bank, account, holder) -> {
            if (account.endsWith("5") && seen.add(account)) {
                throw new AgencyUnavailable("account-holder", "busy");
            }
            return AccountHolders.Outcome.HOLDER_MATCHES;
        });

        assertThat(checks.run(owed.municipality, SINCE)).isZero();
        assertThat(outcomes(members)).containsOnly("HOLDER_MATCHES");
    }

    @Test
    void accountThatIsNeverAnsweredStopsNobodyElse() {
        var members = accounts(owed, 6);
        var checks = checks((bank, account, holder) -> {
            if (account.endsWith("5")) {
                throw new AgencyUnavailable("account-holder", "HTTP 500");
            }
            return AccountHolders.Outcome.HOLDER_MATCHES;
        });

        assertThat(checks.run(owed.municipality, SINCE)).isEqualTo(1);
        assertThat(outcomes(members)).hasSize(5);
    }

    @Test
    void municipalitiesTogetherAskNoMoreAtATimeThanOne() throws Exception {
        var municipalities = List.of(owed, rounds.municipality(), rounds.municipality());
        municipalities.forEach(municipality -> accounts(municipality, 9));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var checks = checks((bank, account, holder) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return AccountHolders.Outcome.HOLDER_MATCHES;
        });
        var together = Executors.newFixedThreadPool(municipalities.size());
        try {
            var silent = new ArrayList<Integer>();
            for (var done : together.invokeAll(municipalities.stream()
                    .<Callable<Integer>>map(municipality -> () -> checks.run(municipality.municipality, SINCE))
                    .toList())) {
                silent.add(done.get());
            }
            assertThat(silent).containsOnly(0);
        } finally {
            together.shutdownNow();
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @AfterEach
    void stop() {
        started.forEach(HolderChecks::stop);
    }

    private HolderChecks checks(AccountHolders agency) {
        var checks = new HolderChecks(rounds.jdbc, documents, agency, payees, transactions, clock);
        started.add(checks);
        return checks;
    }

    private static List<Long> accounts(Owed owed, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> owed.member(IncentiveKind.CASH, "1111111000" + n, 1_000))
                .toList();
    }

    private List<String> outcomes(List<Long> members) {
        return rounds.jdbc
                .sql("select outcome from payee where member_id in (:members) and outcome is not null")
                .param("members", members)
                .query(String.class)
                .list();
    }
}
