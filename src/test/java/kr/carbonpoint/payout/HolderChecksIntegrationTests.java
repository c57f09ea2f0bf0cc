package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.incentive.AccountHolders;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.period.WorkReference;
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
            if (isLast(account) && seen.add(account)) {
                throw new AgencyUnavailable("account-holder", "busy");
            }
            return AccountHolders.Outcome.HOLDER_MATCHES;
        });

        assertThat(goOn(checks)).isTrue();
        assertThat(goOn(checks)).isTrue();
        assertThat(goOn(checks)).isFalse();
        assertThat(outcomes(members)).hasSize(6).containsOnly("HOLDER_MATCHES");
    }

    /** The second time there is nobody but that one: the agency might be away, so a pause; then it is given up. */
    @Test
    void accountThatIsNeverAnsweredStopsNobodyElse() {
        var members = accounts(owed, 6);
        var asked = new AtomicInteger();
        var checks = checks((bank, account, holder) -> {
            if (isLast(account)) {
                asked.incrementAndGet();
                throw new AgencyUnavailable("account-holder", "HTTP 500");
            }
            return AccountHolders.Outcome.HOLDER_MATCHES;
        });

        assertThat(goOn(checks)).isTrue();
        assertThat(outcomes(members)).hasSize(5);
        assertThatThrownBy(() -> goOn(checks)).isInstanceOf(AgencyUnavailable.class);
        assertThat(goOn(checks)).isTrue();
        assertThat(goOn(checks)).isFalse();
        assertThat(asked).hasValue(3);

        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> goOn(checks)).isInstanceOf(AgencyUnavailable.class);
    }

    @Test
    void agencyThatIsAwayIsNotAskedAboutEverybody() {
        accounts(owed, 10);
        accounts(owed, 10);
        var asked = new AtomicInteger();
        var checks = checks((bank, account, holder) -> {
            asked.incrementAndGet();
            throw new AgencyUnavailable("account-holder", "no connection");
        });

        assertThatThrownBy(() -> goOn(checks)).isInstanceOf(AgencyUnavailable.class);
        assertThat(asked).hasValue(10);
    }

    @Test
    void portionEndsInTimeAndTheNextGoesOn() {
        var members = accounts(owed, 10);
        members.addAll(accounts(owed, 10));
        var checks = checks((bank, account, holder) -> AccountHolders.Outcome.HOLDER_MATCHES);

        assertThat(checks.goOn(owed.municipality, SINCE, clock.instant().minusSeconds(1)))
                .isTrue();
        assertThat(outcomes(members)).isEmpty();
        assertThat(goOn(checks)).isTrue();
        assertThat(outcomes(members)).hasSize(20);
        assertThat(goOn(checks)).isFalse();
    }

    @Test
    void whatStopsOneMunicipalityStopsNoOther(@Autowired PayoutPolicies policies) {
        var other = rounds.municipality();
        owed.member(IncentiveKind.CASH, "11111111115", 1_000);
        var members = accounts(other, 3);
        var campaigns = new Campaigns(
                rounds.jdbc,
                policies,
                checks((bank, account, holder) -> {
                    if (isLast(account)) {
                        throw new IllegalStateException("not foreseen");
                    }
                    return AccountHolders.Outcome.HOLDER_MATCHES;
                }),
                clock);
        var payouts = Stream.of(owed, other)
                .map(one -> WorkReference.parse(one.reference))
                .toList();

        assertThat(campaigns.recheckHolders(payouts)).isTrue();
        assertThat(outcomes(members)).hasSize(3);
        assertThat(campaigns.recheckHolders(payouts)).isFalse();
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
            var asked = new ArrayList<Boolean>();
            for (var done : together.invokeAll(municipalities.stream()
                    .<Callable<Boolean>>map(
                            municipality -> () -> checks.goOn(municipality.municipality, SINCE, Instant.MAX))
                    .toList())) {
                asked.add(done.get());
            }
            assertThat(asked).containsOnly(true);
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

    private boolean goOn(HolderChecks checks) {
        return checks.goOn(owed.municipality, SINCE, Instant.MAX);
    }

    private static boolean isLast(String account) {
        return account.endsWith("5");
    }

    private static List<Long> accounts(Owed owed, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> owed.member(IncentiveKind.CASH, "1111111000" + n, 1_000))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> outcomes(List<Long> members) {
        return rounds.jdbc
                .sql("select outcome from payee where member_id in (:members) and outcome is not null")
                .param("members", members)
                .query(String.class)
                .list();
    }
}
