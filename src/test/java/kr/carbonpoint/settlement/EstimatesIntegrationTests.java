package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Estimates.Supposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised is what is paid. */
class EstimatesIntegrationTests {

    private static final Clock SPRING = Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);

    /** Every boundary from both sides, nothing, more, and what only cooks. */
    private static final List<int[]> USES = Stream.of(
                    "100000 95001, 100000 95000, 100000 90001, 100000 90000, 100000 85001, 100000 85000, 100000 99999",
                    "1000 951, 1000 950, 1000 949, 1000 901, 1000 900, 1000 899, 1000 851, 1000 850, 1000 849, 1000"
                            + " 1000",
                    "0 0, 0 10, 10 0, 1000 1, 300 500, 9 8, 9 9, 10 9, 9 10, 11 9, 20 10, 1 1, 2 1, 19 18, 20 19, 350"
                            + " 300, 999999 1, 1 999999")
            .flatMap(line -> Stream.of(line.split(", ")))
            .map(pair -> Stream.of(pair.split(" ")).mapToInt(Integer::parseInt).toArray())
            .toList();

    private final Town town = new Town();
    private final Estimates estimates = new Estimates(Town.JDBC, SPRING);

    @ParameterizedTest
    @CsvSource({"ADULT, HOUSEHOLD", "BUSINESS, BUSINESS"})
    void estimateIsWhatSettlementAwards(MemberKind kind, String audience) {
        town.rule(audience, "won_per_point", "1.33");
        var uses = uses();
        var settled = uses.stream().map(use -> saves(kind, use)).toList();
        town.settle();

        for (int i = 0; i < uses.size(); i++) {
            var use = uses.get(i);
            var estimate = estimates.of(kind, town.id, supposed(use));
            assertThat(estimate.lines()).hasSize(3);
            for (var line : estimate.lines()) {
                var result =
                        town.result(settled.get(i).meters().get(line.resource().ordinal()));
                assertThat(told(line)).as("%d to %d", use[0], use[1]).isEqualTo(told(result));
            }
            assertThat(estimate.won()).isEqualTo(town.won(settled.get(i).member()));
        }
    }

    @Test
    void yearIsWhatBothHalvesTogetherAwardUpToTheCeiling() {
        town.rule("HOUSEHOLD", "yearly_ceiling", 70_000);
        var saved = saves(MemberKind.ADULT, new int[] {200, 100});
        saved.meters()
                .forEach(meter -> town.usage(meter, "2024H2", Town.spread(1200))
                        .usage(meter, "2025H2", Town.spread(1200))
                        .usage(meter, "2026H2", Town.spread(600)));
        town.settle();
        var second = Town.H1.next();
        town.settle(second);

        var estimate = estimates.of(MemberKind.ADULT, town.id, supposed(new int[] {200, 100}));

        assertThat(estimate.won()).isEqualTo(50_000).isEqualTo(town.won(saved.member()));
        assertThat(estimate.yearWon())
                .isEqualTo(70_000)
                .isEqualTo(town.won(saved.member())
                        + (long) town.award(saved.member(), second).get("won"));
        assertThat(estimate.isOverCeiling()).isTrue();
    }

    @Test
    void nationalRulesPromiseTheMostThatIsPossible() {
        var household = estimates.of(MemberKind.ADULT, Estimates.NATIONAL, supposed(new int[] {200, 100}));
        var shop = estimates.of(MemberKind.BUSINESS, Estimates.NATIONAL, supposed(new int[] {200, 100}));

        assertThat(household.points()).isEqualTo(25_000);
        assertThat(household.yearWon()).isEqualTo(100_000);
        assertThat(household.isOverCeiling()).isFalse();
        assertThat(shop.yearWon()).isEqualTo(400_000);
    }

    @Test
    void keepingItLowIsNotPromised() {
        var estimate = estimates.of(MemberKind.ADULT, Estimates.NATIONAL, supposed(new int[] {1000, 951}));

        assertThat(estimate.points()).isZero();
        assertThat(estimate.lines()).extracting(Estimate.Line::reason).containsOnly(Reason.BELOW_5);
        assertThat(estimate.co2()).isPositive();
    }

    @Test
    void onlyWhatIsSupposedIsEstimated() {
        var estimate = estimates.of(MemberKind.ADULT, Estimates.NATIONAL, List.of(new Supposed(Resource.GAS, 50, 44)));

        assertThat(estimate.lines()).singleElement().satisfies(line -> {
            assertThat(line.resource()).isEqualTo(Resource.GAS);
            assertThat(line.rate()).isEqualByComparingTo("12.000");
            assertThat(line.before()).isEqualTo(50);
            assertThat(line.now()).isEqualTo(44);
            assertThat(line.points()).isEqualTo(6_000);
            assertThat(line.co2()).isEqualTo(6 * 6 * 2240L);
        });
    }

    @Test
    void placesAreThoseWithRulesOfTheirOwn() {
        Town.JDBC.sql("""
            insert into policy select (jsonb_populate_record(policy, '{"id": 90001, "municipality_id": 200, "from_half": 20261}')).*
            from policy where id = 3
            """).update();
        Town.JDBC.sql("""
            insert into policy select (jsonb_populate_record(policy, '{"id": 90002, "municipality_id": 201, "from_half": 20262}')).*
            from policy where id = 3
            """).update();

        assertThat(estimates.places())
                .extracting(Estimates.Place::id)
                .contains(200L)
                .doesNotContain(201L, (long) town.rule("HOUSEHOLD", "pro_rata", true).id);
    }

    private record Saved(long member, List<Integer> meters) {}

    /** A member who uses that in each month of the half, of all resources. */
    private Saved saves(MemberKind kind, int[] use) {
        long member = town.member(kind.name(), "2025-12-31");
        var meters = new ArrayList<Integer>();
        IntStream.rangeClosed(1, 3).forEach(resource -> {
            int meter = town.meter(member, resource);
            meters.add(meter);
            town.halves(meter, 6 * use[0], 6 * use[1]);
        });
        return new Saved(member, meters);
    }

    private static List<int[]> uses() {
        var random = new Random(20);
        return Stream.concat(
                        USES.stream(),
                        Stream.generate(() -> {
                                    int before = random.nextInt(1, 2000);
                                    return new int[] {before, (int) (before * random.nextDouble(0.8, 1.02))};
                                })
                                .limit(12))
                .toList();
    }

    private static List<Supposed> supposed(int[] use) {
        return Stream.of(Resource.values())
                .map(resource -> new Supposed(resource, use[0], use[1]))
                .toList();
    }

    private static List<Object> told(Estimate.Line line) {
        return Stream.of(
                        line.rate() == null ? "none" : line.rate(),
                        line.reason() == null ? "none" : line.reason().name(),
                        line.points(),
                        line.co2())
                .map(Object.class::cast)
                .toList();
    }

    private static List<Object> told(Map<String, Object> result) {
        var rate = (Integer) result.get("exact_rate");
        var reason = result.get("reason");
        return List.of(
                rate == null ? "none" : BigDecimal.valueOf(rate, 3),
                reason == null ? "none" : reason,
                result.get("points"),
                result.get("co2"));
    }
}
