package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What members are told before a settlement is what the settlement says in the end. */
@ServiceTest
class ForecastsIntegrationTests {

    private static final int TOWN = 181_001;
    private static final int NEXT_TOWN = 181_002;
    private static final int BEGINNING = 181_003;
    private static final int CROWD = 181_004;
    private static final int KEEPING = 181_005;
    private static final int CAPPED = 181_006;
    private static final int CAPPED_BEFORE = 181_007;
    private static final int CAPPED_AFTER = 181_008;
    private static final Half H1 = new Half(2025, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settlements settlements;

    @Autowired
    Results results;

    @Autowired
    Forecasts forecasts;

    @Autowired
    MonthlyUsage usage;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void forecastOfAFinishedHalfIsWhatTheSettlementWrites() {
        var random = new Random(20251L);
        var references = new ArrayList<String>();
        for (var joined : List.of("2021-05-05", "2023-12-31", "2024-03-10", "2024-09-01", "2025-02-11")) {
            var members = town(TOWN, LocalDate.parse(joined), 4);
            IntStream.range(0, 4).forEach(i -> {
                readAtRandom(members, i, random);
                references.add(members.reference(i));
            });
        }
        references.add(mover(random));
        settlements.settle(H1.previous().previous(), TOWN, "test");
        settlements.settle(H1.previous(), TOWN, "test");
        var expected = references.stream()
                .map(reference -> forecasts.of(reference, H1).orElseThrow())
                .toList();

        settlements.settle(H1, TOWN, "test");
        settlements.settle(H1, NEXT_TOWN, "test");

        for (int i = 0; i < references.size(); i++) {
            assertIsResult(expected.get(i), references.get(i));
        }
        assertThat(expected)
                .as("some save enough, some do not")
                .flatExtracting(Forecast::resources)
                .extracting(ResourceResult::band)
                .contains(Band.R10)
                .containsNull();
    }

    @Test
    void forecastOfWhoMaintainsIsWhatTheSettlementWrites() {
        var members = town(KEEPING, LocalDate.of(2023, 12, 31), 1);
        readByYear(members, Resource.ELECTRICITY, 1000, 1000, 900, 970);
        readByYear(members, Resource.WATER, 1000, 1000, 900, 1010);
        readByYear(members, Resource.GAS, 1000, 1000, 990, 970);
        settlements.settle(H1.previous().previous(), KEEPING, "test");
        settlements.settle(H1.previous(), KEEPING, "test");

        var expected = forecasts.of(members.reference(0), H1).orElseThrow();
        settlements.settle(H1, KEEPING, "test");

        assertThat(expected.resources())
                .extracting(ResourceResult::band, ResourceResult::reason)
                .containsExactly(
                        tuple(Band.MAINTAIN, null), tuple(null, Reason.NO_REDUCTION), tuple(null, Reason.BELOW_5));
        assertThat(expected.won()).isPositive();
        assertIsResult(expected, members.reference(0));
    }

    @Test
    void forecastOverTheYearlyCeilingIsWhatTheSettlementWrites() {
        ceiling(CAPPED, 40_000);
        var members = town(CAPPED, LocalDate.of(2023, 12, 31), 1);
        for (var resource : Resource.values()) {
            readByYear(members, resource, 1000, 1000, 1000, 800);
        }

        var first = forecasts.of(members.reference(0), H1).orElseThrow();
        settlements.settle(H1, CAPPED, "test");
        var second = forecasts.of(members.reference(0), H1.next()).orElseThrow();
        settlements.settle(H1.next(), CAPPED, "test");

        assertThat(List.of(first, second))
                .extracting(Forecast::points, Forecast::won, Forecast::overCeiling)
                .containsExactly(tuple(25_000L, 40_000L, 10_000L), tuple(25_000L, 0L, 50_000L));
        assertIsResult(first, members.reference(0));
        assertIsResult(second, members.reference(0));
    }

    @Test
    void twoMunicipalitiesOfAMoveAreExpectedToShareOneCeiling() {
        ceiling(CAPPED_BEFORE, 20_000);
        ceiling(CAPPED_AFTER, 20_000);
        var members = town(CAPPED_BEFORE, LocalDate.of(2023, 12, 31), 1);
        for (var resource : Resource.values()) {
            readByYear(members, resource, 1000, 1000, 1000, 800);
        }
        move(members, CAPPED_BEFORE, CAPPED_AFTER);

        var expected = forecasts.of(members.reference(0), H1).orElseThrow();
        settlements.settle(H1, CAPPED_BEFORE, "test");
        var between = forecasts.of(members.reference(0), H1).orElseThrow();
        settlements.settle(H1, CAPPED_AFTER, "test");

        assertThat(expected.won()).isEqualTo(20_000);
        assertThat(expected.overCeiling()).isPositive();
        assertIsResult(expected, members.reference(0));
        assertIsResult(between, members.reference(0));
    }

    @Test
    void halfThatIsNotOverCountsTheMonthsWithReadingsAgainstTheSameMonths() {
        var half = Half.of(LocalDate.now(clock));
        var first = YearMonth.from(half.firstDay());
        var members = town(BEGINNING, half.firstDay().minusDays(20), 1)
                .read(Resource.ELECTRICITY, first.minusMonths(24), 300, 300, 300, 900, 900, 900)
                .read(Resource.ELECTRICITY, first.minusMonths(12), 280, 280, 280, 900, 900, 900)
                .read(Resource.ELECTRICITY, first, 261, null, 261)
                .read(Resource.WATER, first.minusMonths(12), 20, 20, 20, 20, 20, 20);

        var forecast = forecasts.of(members.reference(0), half).orElseThrow();

        var electricity = forecast.resources().get(0);
        assertThat(electricity.evaluated()).containsExactly(first, first.plusMonths(1), first.plusMonths(2));
        assertThat(electricity.filled()).containsExactly(first.plusMonths(1));
        assertThat(electricity.exactRate()).isEqualTo(new BigDecimal("10.000"));
        assertThat(forecast)
                .extracting(Forecast::points, Forecast::won, Forecast::silent)
                .containsExactly(10_000L, 20_000L, List.of(Resource.WATER, Resource.GAS));
    }

    @Test
    void monthsAreShownBesideTheTwoYearsBefore() {
        var members = SomeMembers.of(jdbc, BEGINNING)
                .joined(LocalDate.of(2025, 3, 10))
                .insert(1)
                .read(Resource.ELECTRICITY, YearMonth.of(2023, 4), 301)
                .read(Resource.ELECTRICITY, YearMonth.of(2024, 4), 280, 270)
                .read(Resource.ELECTRICITY, YearMonth.of(2025, 3), 250, 240);
        jdbc.sql("""
                insert into reading_version (month, municipality_id, meter_id, usage, source_id, replaced_by)
                select 202504, ?, ?, 999, id, id from usage_source order by id desc limit 1
                """).params(BEGINNING, members.meter(0, Resource.ELECTRICITY)).update();

        assertThat(usage.of(members.reference(0), H1).get(0).months())
                .extracting(
                        month -> month.month().getMonthValue(),
                        MeterUsage.Month::counts,
                        MeterUsage.Month::usage,
                        MeterUsage.Month::corrected,
                        MeterUsage.Month::laterYear,
                        MeterUsage.Month::later,
                        MeterUsage.Month::earlier,
                        MeterUsage.Month::twiceBaseline)
                .contains(
                        tuple(3, false, 250, false, 2024, null, null, null),
                        tuple(4, true, 240, true, 2024, 280, 301, 581L),
                        tuple(5, true, null, false, 2024, 270, null, 540L),
                        tuple(6, true, null, false, 2024, null, null, null));
    }

    @Test
    void nothingIsExpectedForAStranger() {
        assertThat(forecasts.of("NOBODY", H1)).isEmpty();
        assertThat(usage.of("NOBODY", H1)).isEmpty();
    }

    @Test
    void onlyTheRowsOfTheMemberAreRead() throws Exception {
        var members = town(CROWD, LocalDate.of(2024, 12, 31), 3000);
        for (var resource : Resource.values()) {
            members.read(resource, YearMonth.of(2025, 1), 9, 9, 9, 9, 9, 9)
                    .read(resource, YearMonth.of(2024, 1), 9, 9, 9, 9, 9, 9)
                    .read(resource, YearMonth.of(2023, 1), 9, 9, 9, 9, 9, 9);
        }
        settlements.settle(H1.previous(), CROWD, "test");
        jdbc.sql("analyze reading").update();
        jdbc.sql("analyze result").update();
        jdbc.sql("analyze meter").update();
        var member = OneMember.find(jdbc, members.reference(7), H1).get(0);

        for (var statement : List.of(MonthlyUsage.statement(member), Forecasts.statement(member))) {
            var plan = transaction.execute(status -> {
                // A table of some rows would be read whole; there has to be an index for when it grows.
                jdbc.sql("set local enable_seqscan = off").update();
                return jdbc.sql("explain (analyze, format json) " + statement)
                        .params(member.parameters())
                        .param("over", true)
                        .query(String.class)
                        .single();
            });
            var scans = scans(new ObjectMapper().readTree(plan)).toList();
            assertThat(scans)
                    .extracting(scan -> scan.path("Relation Name").asText())
                    .filteredOn(table -> table.startsWith("reading_2"))
                    .as("the half, and the same one of the years that may count")
                    .isSubsetOf(months(2022))
                    .containsAll(months(2023));
            assertThat(scans)
                    .allSatisfy(scan -> assertThat(scan.path("Actual Rows").asDouble()
                                            * scan.path("Actual Loops").asDouble()
                                    + scan.path("Rows Removed by Filter").asDouble())
                            .as(scan.path("Relation Name").asText())
                            .isLessThan(50));
        }
    }

    private void assertIsResult(Forecast expected, String reference) {
        var result = results.of(reference, expected.half()).orElseThrow();
        assertThat(expected.resources()).as(reference).containsExactlyElementsOf(result.resources());
        assertThat(expected)
                .extracting(Forecast::points, Forecast::won, Forecast::overCeiling)
                .containsExactly(result.points(), result.won(), result.overCeiling());
    }

    private static List<String> months(int from) {
        return IntStream.rangeClosed(from, 2025)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 6).mapToObj(month -> "reading_%d%02d".formatted(year, month)))
                .toList();
    }

    /** Every node that reads what grows with the members. */
    private static Stream<JsonNode> scans(JsonNode node) {
        var own = node.path("Relation Name").asText().matches("(reading|result|award|meter|member|confirmed_zero).*")
                ? Stream.of(node)
                : Stream.<JsonNode>empty();
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(child -> scans(child)));
    }

    private InsertedMembers town(int id, LocalDate joined, int members) {
        return SomeMembers.of(jdbc, id)
                .joined(joined)
                .numbered(Resource.values())
                .insert(members);
    }

    /** Less every year, by a share that differs; now and then nothing came. */
    private static void readAtRandom(InsertedMembers members, int member, Random random) {
        for (var resource : Resource.values()) {
            int usual = 100 + random.nextInt(200);
            int saving = random.nextInt(14) - 2;
            int gaps = random.nextInt(5) == 0 ? 3 : 25;
            for (var month = YearMonth.of(2022, 7);
                    month.isBefore(YearMonth.of(2025, 7));
                    month = month.plusMonths(1)) {
                int now = usual * (100 - saving * (month.getYear() - 2022)) / 100 + random.nextInt(3);
                if (random.nextInt(gaps) > 0) {
                    members.readOf(member, resource, month, now);
                }
            }
        }
    }

    /** The same in each month of a year, from 2022 to 2025. */
    private static void readByYear(InsertedMembers members, Resource resource, int... usage) {
        for (int i = 0; i < usage.length; i++) {
            members.read(
                    resource,
                    YearMonth.of(2022 + i, 1),
                    Collections.nCopies(12, usage[i]).toArray(Integer[]::new));
        }
    }

    /** The national rule for households, with another yearly ceiling. */
    private void ceiling(int town, int won) {
        jdbc.sql("""
                insert into policy select (jsonb_populate_record(policy, jsonb_build_object(
                    'id', cast(:town as int), 'municipality_id', cast(:town as int), 'from_half', 20231,
                    'yearly_ceiling', cast(:won as int)))).*
                from policy where municipality_id = 0 and audience = 'HOUSEHOLD' order by policy.from_half desc limit 1
                """).param("town", town).param("won", won).update();
        jdbc.sql("""
                insert into policy_points select ?, resource, band, points from policy_points
                where policy_id = (
                    select id from policy where municipality_id = 0 and audience = 'HOUSEHOLD' order by from_half desc limit 1)
                """).param(town).update();
    }

    private String mover(Random random) {
        var members = town(TOWN, LocalDate.of(2023, 1, 2), 1);
        readAtRandom(members, 0, random);
        move(members, TOWN, NEXT_TOWN);
        return members.reference(0);
    }

    /** The only one had a home in one town until spring, and has one in the next since. */
    private void move(InsertedMembers members, int from, int to) {
        SomeMembers.of(jdbc, to);
        jdbc.sql("update meter set until = '2025-03-20' where member_id = ?")
                .param(members.id(0))
                .update();
        jdbc.sql("""
                insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since)
                select ?, member_id, resource, kind, -key, joined_on, '2025-03-21' from meter where member_id = ?
                """).params(to, members.id(0)).update();
        jdbc.sql("""
                insert into reading (month, municipality_id, meter_id, usage, source_id)
                select month, ?, new.id, usage - 10, source_id
                from meter new join meter old using (member_id, resource) join reading on reading.meter_id = old.id
                where new.municipality_id = ? and old.municipality_id = ? and member_id = ?
                """).params(to, to, from, members.id(0)).update();
        jdbc.sql("""
                insert into usage_fold (half, municipality_id, stale)
                select half, ?, true from usage_fold where municipality_id = ? on conflict do nothing
                """).params(to, from).update();
    }
}
