package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static kr.carbonpoint.resource.Resource.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.resource.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageQuestionsIntegrationTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    @TempDir
    Path folder;

    private UsageDesk desk;
    private InsertedMembers members;

    @BeforeEach
    void someMembers() {
        desk = new UsageDesk(folder);
        members = SomeMembers.of(desk.jdbc, town).numbered(Resource.values()).insert(5);
    }

    @Test
    void electricityAndWaterOfNothingAreAskedOnce() {
        members.readOf(0, ELECTRICITY, JUNE, 0).readOf(1, WATER, JUNE, 0).readOf(2, GAS, JUNE, 0);

        assertThat(desk.questions.collect(JUNE)).isGreaterThanOrEqualTo(2);
        desk.questions.collect(JUNE);
        assertThat(open()).containsExactlyInAnyOrder("0 ELECTRICITY 202606 ZERO", "1 WATER 202606 ZERO");
        assertThat(desk.questions.municipalitiesWaiting()).contains((long) town);
    }

    @Test
    void nothingIsAskedAboutMonthsBeforeTheJoiningOrOfMembersWhoLeft() {
        var later =
                SomeMembers.of(desk.jdbc, town).joined(LocalDate.of(2026, 6, 1)).insert(1);
        later.read(ELECTRICITY, JUNE, 0);
        members.readOf(0, ELECTRICITY, JUNE, 0);
        desk.jdbc
                .sql("update member set left_on = date '2026-07-01' where id = ?")
                .param(members.id(0))
                .update();
        desk.questions.collect(JUNE);

        assertThat(open()).isEmpty();
    }

    @Test
    void gasIsAskedWhenAllOfAHalfOrOfAWinterIsZero() {
        members.readOf(0, GAS, JANUARY, 0, 0, 0, 0, 0, 0)
                .readOf(1, GAS, JANUARY, 1, 0, 0, 0, 0, 0)
                .readOf(2, GAS, YearMonth.of(2025, 12), 0, 0, 0, 5, 5, 5, 5)
                .readOf(3, GAS, JANUARY, 9, 9, 9, 9, 9, 9)
                .readOf(4, GAS, JANUARY, 9, 9, 9, 9, 9, 9);
        desk.questions.collect(JANUARY.plusMonths(1));
        desk.questions.collect(JUNE);

        assertThat(open()).containsExactlyInAnyOrder("0 GAS 202606 ZERO", "2 GAS 202602 ZERO");
    }

    @Test
    void metersThatAreMissingAmongOthersAreAskedFor() {
        for (int i = 0; i < 4; i++) {
            members.readOf(i, ELECTRICITY, JUNE.minusMonths(1), 100, 100);
        }
        members.readOf(0, WATER, JUNE, 10);
        desk.questions.collect(JUNE);

        assertThat(open()).as("water of most has not come yet").containsExactly("4 ELECTRICITY 202606 MISSING");
        desk.questions.collect(JUNE.plusMonths(1));
        assertThat(open()).hasSize(1);
    }

    @Test
    void laterReadingsSettleQuestions() {
        for (int i = 0; i < 4; i++) {
            members.readOf(i, ELECTRICITY, JUNE.minusMonths(1), 100, i == 0 ? 0 : 100);
        }
        desk.questions.collect(JUNE);
        assertThat(open()).containsExactlyInAnyOrder("0 ELECTRICITY 202606 ZERO", "4 ELECTRICITY 202606 MISSING");

        members.readOf(0, ELECTRICITY, JUNE, 90).readOf(4, ELECTRICITY, JUNE, 80);
        desk.questions.collect(JUNE);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsUsualIsTheMeanOfTheLastTwoHalves() {
        members.readOf(0, ELECTRICITY, YearMonth.of(2024, 7), 9000, 9000, 9000, 9000, 9000, 9000)
                .readOf(0, ELECTRICITY, YearMonth.of(2025, 7), 100, 100, 100, 100, 100, 100)
                .readOf(0, ELECTRICITY, JANUARY, 200, 200, 200, 200, 200, 200)
                .readOf(1, ELECTRICITY, JANUARY, 200, 200);
        desk.questions.collect(JUNE);

        assertThat(usual(0)).isEqualTo(150);
        assertThat(usual(1)).isNull();
    }

    @Test
    void fileRaisesQuestionsOnlyInMunicipalitiesThatItHasValuesFor() {
        var elsewhere = SomeMembers.of(desk.jdbc, town + 1).insert(1);
        elsewhere.read(ELECTRICITY, JUNE, 0);
        var lines = new String[] {
            "supplier,customer_number,month,usage", "KEPCO,%s,2026-06,0".formatted(members.number(0, ELECTRICITY))
        };

        var file = desk.load(lines);
        desk.questions.collect(JUNE, file.id());
        assertThat(open()).containsExactly("0 ELECTRICITY 202606 ZERO");
        assertThat(desk.questions.municipalitiesWaiting()).contains((long) town).doesNotContain(town + 1L);

        desk.questions.collect(JUNE, desk.load(lines).id());
        assertThat(desk.questions.municipalitiesWaiting()).doesNotContain(town + 1L);
        desk.questions.collect(JUNE);
        assertThat(desk.questions.municipalitiesWaiting()).contains(town + 1L);
    }

    private Integer usual(int member) {
        return desk.jdbc
                .sql("select usual from meter where id = ?")
                .param(members.meter(member, ELECTRICITY))
                .query((row, n) -> row.getObject(1, Integer.class))
                .list()
                .get(0);
    }

    private List<String> open() {
        return desk.jdbc
                .sql("""
                        select member_id - ? || ' ' || (array['ELECTRICITY', 'WATER', 'GAS'])[resource] || ' ' || month || ' '
                            || usage_question.kind
                        from usage_question join meter on meter.id = meter_id
                        where usage_question.municipality_id = ? and decision is null
                        """)
                .params(members.id(0), town)
                .query(String.class)
                .list();
    }
}
