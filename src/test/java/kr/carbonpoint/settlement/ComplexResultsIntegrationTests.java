package kr.carbonpoint.settlement;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.carbonpoint.usage.InsertedMembers;
import org.junit.jupiter.api.Test;

class ComplexResultsIntegrationTests {

    private final SomeComplexes complexes = new SomeComplexes().policy(2020, 150);

    @Test
    void placesAreInTheOrderOfTheScores() {
        complexes.grade(150, 100, 500_000);
        var second = complexes.saving(1200);
        var first = complexes.saving(1500);
        var none = complexes.saving(0);
        complexes.settle();

        assertThat(places(first, second, none)).containsExactly(1, 2, null);
        assertThat(complexes.result(first)).containsEntry("ranked", 2);
    }

    @Test
    void equalsShareAPlaceAndItsMoney() {
        complexes.grade(150, 34, 900_000).grade(150, 100, 500_000);
        var one = complexes.saving(1200);
        var other = complexes.saving(1200);
        var third = complexes.saving(1100);
        complexes.settle();

        assertThat(places(one, other, third)).containsExactly(1, 1, 3);
        assertThat(List.of(complexes.owed(one), complexes.owed(other), complexes.owed(third)))
                .containsExactly(900_000L, 900_000L, 500_000L);
    }

    @Test
    void ofEqualScoresTheGreaterReductionIsFirst() {
        complexes.grade(150, 100, 500_000);
        var byPeople = complexes.saving(600);
        complexes.homes(byPeople, 15);
        var bySaving = complexes.saving(1200);
        complexes.settle();

        assertThat(complexes.result(byPeople).get("score"))
                .isEqualTo(complexes.result(bySaving).get("score"))
                .isEqualTo(6_000);
        assertThat(places(bySaving, byPeople)).containsExactly(1, 2);
    }

    @Test
    void shareOfTheBestIsCountedUpToAWholeOne() {
        complexes.grade(150, 10, 5_000_000).grade(150, 20, 3_000_000);
        var eleven =
                IntStream.range(0, 11).mapToObj(n -> complexes.saving(2000 - n)).toList();
        var summary = complexes.settle();

        assertThat(eleven.stream().map(complexes::owed))
                .containsExactly(5_000_000L, 5_000_000L, 3_000_000L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(summary.reasons()).containsOnly(Map.entry("NO_GRADE", 8));
        assertThat(summary.won()).isEqualTo(13_000_000);
    }

    @Test
    void onlyTenOfTenAreATenth() {
        complexes.grade(150, 10, 5_000_000);
        var ten =
                IntStream.range(0, 10).mapToObj(n -> complexes.saving(2000 - n)).toList();
        complexes.settle();

        assertThat(ten.stream().map(complexes::owed).filter(won -> won > 0)).hasSize(1);
    }

    @Test
    void settlingAgainChangesNothing() {
        complexes.grade(150, 100, 500_000);
        var complex = complexes.saving(1200);
        complexes.settle();

        var again = complexes.settle();

        assertThat(again.changed()).isZero();
        assertThat(again.won()).isEqualTo(500_000);
        assertThat(complexes.owed(complex)).isEqualTo(500_000);
        assertThat(complexes.result(complex)).containsEntry("version", (Object) 1);
        assertThat(postings()).containsExactly("EARNED");
    }

    @Test
    void correctedReadingIsANewVersionAndACorrection() {
        complexes.grade(150, 100, 500_000);
        var complex = complexes.saving(1200);
        complexes.settle();
        complexes.usedInAll(complex, ELECTRICITY, 12_000);

        var summary = complexes.settle();

        assertThat(summary.wonChange()).isEqualTo(-500_000);
        assertThat(complexes.result(complex))
                .containsEntry("reason", "BELOW_GATE")
                .containsEntry("version", (Object) 2);
        assertThat(complexes.owed(complex)).isZero();
        assertThat(postings()).containsExactly("EARNED", "CORRECTED");
        assertThat(complexes
                        .jdbc
                        .sql("select won from award where member_id = ? order by version")
                        .param(complex.id(0))
                        .query(Long.class)
                        .list())
                .containsExactly(500_000L, 0L);
    }

    @Test
    void whoTurnsOutToHaveLeftGivesItBack() {
        complexes.grade(150, 100, 500_000);
        var complex = complexes.saving(1200);
        complexes.settle();
        complexes
                .jdbc
                .sql("update member set left_on = ? where id = ?")
                .params(LocalDate.of(2025, 3, 1), complex.id(0))
                .update();
        complexes.settle();

        assertThat(complexes.result(complex)).containsEntry("reason", "LEFT");
        assertThat(complexes.owed(complex)).isZero();
    }

    @Test
    void ledgerSumsUpToZero() {
        complexes.grade(150, 100, 500_000);
        complexes.saving(1200);
        complexes.saving(1300);
        complexes.settle();

        assertThat(complexes
                        .jdbc
                        .sql("select sum(won) from ledger_leg where municipality_id = ?")
                        .param(complexes.municipality)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(complexes
                        .jdbc
                        .sql("select won from ledger_leg where municipality_id = ? and account = 'BUDGET'")
                        .param(complexes.municipality)
                        .query(Long.class)
                        .list())
                .containsExactly(-1_000_000L);
    }

    private List<Integer> places(InsertedMembers... ofThem) {
        return Arrays.stream(ofThem)
                .map(complex -> (Integer) complexes.result(complex).get("place"))
                .toList();
    }

    private List<String> postings() {
        return complexes
                .jdbc
                .sql("select kind from ledger_posting where municipality_id = ? order by id")
                .param(complexes.municipality)
                .query(String.class)
                .list();
    }
}
