package kr.carbonpoint.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.NewHome;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A half-year with a move in it, settled by both municipalities; and what a move does to the meters of before. */
@ServiceTest
class MoveSettlementIntegrationTests {

    private static final Half HALF = new Half(2025, 1);
    private static final LocalDate MOVED = LocalDate.of(2025, 3, 20);
    private static final AtomicInteger TOWNS = new AtomicInteger(220_000);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MemberChanges changes;

    @Autowired
    MemberKeys keys;

    @Autowired
    Settlements settlements;

    @Autowired
    SealedDocuments documents;

    private final int former = TOWNS.addAndGet(2);
    private final int present = former + 1;

    @Test
    void eachMunicipalityPaysForItsMonths() throws Exception {
        var members = members(Resource.ELECTRICITY);
        // Until the move half of what was used before; afterwards a tenth less than the address had used.
        members.read(Resource.ELECTRICITY, YearMonth.of(2023, 1), 200, 200, 200, 200, 200, 200)
                .read(Resource.ELECTRICITY, YearMonth.of(2024, 1), 200, 200, 200, 200, 200, 200)
                .read(Resource.ELECTRICITY, YearMonth.of(2025, 1), 100, 100, 100, 900, 900, 900);
        changes.move(
                members.reference(0),
                home(members.number(0, Resource.ELECTRICITY).replaceFirst(".", "7")));
        int moved = meter(members.id(0), present);
        for (int year = 2023; year <= 2025; year++) {
            for (int month = 1; month <= 6; month++) {
                jdbc.sql("insert into reading values (?, ?, ?, ?, (select max(id) from usage_source))")
                        .params(year * 100 + month, present, moved, year == 2025 ? 270 : 300)
                        .update();
            }
            jdbc.sql("insert into usage_fold (half, municipality_id, stale) values (?, ?, true) on conflict do nothing")
                    .params(year * 10 + 1, present)
                    .update();
        }

        settlements.settle(HALF, former, "test");
        settlements.settle(HALF, present, "test");

        // 15,000 and 10,000 points for six months; January, February and April to June count, the month of the move
        // never.
        assertThat(result(former, members.id(0)))
                .containsEntry("points", 15_000 * 2 / 6)
                .containsEntry("evaluated", 0b000011);
        assertThat(result(present, members.id(0)))
                .containsEntry("points", 10_000 * 3 / 6)
                .containsEntry("evaluated", 0b111000);
        assertThat(jdbc.sql("select municipality_id, won from award where member_id = ? order by 1")
                        .param(members.id(0))
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("municipality_id", former, "won", 10_000L),
                        Map.of("municipality_id", present, "won", 10_000L));
    }

    @Test
    void flatThatIsLeftKeepsItsReadings() throws Exception {
        var members = SomeMembers.of(jdbc, former)
                .joined(LocalDate.of(2024, 12, 15))
                .managed(Resource.WATER)
                .profiles(documents, i -> profile())
                .insert(1);
        SomeMembers.of(jdbc, present);
        var before = key(members.id(0), former);

        changes.move(members.reference(0), home("71%08d".formatted(members.id(0))));

        assertThat(key(members.id(0), former)).isEqualTo(before);
        assertThat(jdbc.sql("select until from meter where member_id = ? and municipality_id = ? and resource = 2")
                        .params(members.id(0), former)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(MOVED.minusDays(1));
    }

    @Test
    void earlierReadingsOfOtherNumbersStayToo() throws Exception {
        var members = SomeMembers.of(jdbc, former)
                .joined(LocalDate.of(2024, 12, 15))
                .managed(Resource.WATER)
                .profiles(documents, i -> profile())
                .insert(1);
        SomeMembers.of(jdbc, present);
        var before = key(members.id(0), former);
        changes.meters(
                members.reference(0),
                LocalDate.of(2025, 2, 10),
                List.of(new MemberMeter(Resource.WATER, Billing.INDIVIDUAL, "WATER_INCHEON", "71" + members.id(0))));

        changes.move(members.reference(0), home("72%08d".formatted(members.id(0))));

        assertThat(jdbc.sql(
                                "select key from meter where member_id = ? and municipality_id = ? and resource = 2 order by since limit 1")
                        .params(members.id(0), former)
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    private InsertedMembers members(Resource resource) {
        SomeMembers.of(jdbc, present);
        return SomeMembers.of(jdbc, former)
                .joined(LocalDate.of(2024, 12, 15))
                .numbered(resource)
                .profiles(documents, i -> profile())
                .insert(1);
    }

    private NewHome home(String number) {
        return new NewHome(
                MOVED,
                present,
                "28290103426500000002000000",
                false,
                keys.dwelling("28290103426500000002000000", null, null, "move " + present),
                null,
                null,
                "move " + present,
                null,
                null,
                List.of(new MemberMeter(Resource.ELECTRICITY, Billing.INDIVIDUAL, "KEPCO", number)));
    }

    private int meter(long member, int municipality) {
        return jdbc.sql("select id from meter where member_id = ? and municipality_id = ?")
                .params(member, municipality)
                .query(Integer.class)
                .single();
    }

    private long key(long member, int municipality) {
        return jdbc.sql("select key from meter where member_id = ? and municipality_id = ? and resource = 2")
                .params(member, municipality)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> result(int municipality, long member) {
        return jdbc.sql(
                        "select points, evaluated::int as evaluated from result where half = ? and municipality_id = ? and member_id = ?")
                .params(HALF.code(), municipality, member)
                .query()
                .singleRow();
    }

    private static Profile profile() {
        return ProfileBuilder.builder()
                .name("김하늘")
                .birthDate(LocalDate.of(1980, 3, 4))
                .dong("101")
                .ho("101")
                .mobile("010-2345-6789")
                .householder("김하늘")
                .relation(Relation.SELF)
                .build();
    }
}
