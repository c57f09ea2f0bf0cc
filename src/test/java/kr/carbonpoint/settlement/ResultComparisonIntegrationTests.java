package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.Database;
import kr.carbonpoint.settlement.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultComparisonIntegrationTests {

    private final SomeResults results = new SomeResults();
    private int electricity;

    @BeforeEach
    void threeResults() {
        electricity = results.member(1, 5750).result(1, 1, 5000);
        results.result(1, 2, 750);
        results.member(2, 3000).result(2, 3, 3000);
    }

    @Test
    void ownFileIsTheSame() {
        var comparison = results.compare(results.exported());

        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(comparison.equal()).isEqualTo(3);
        assertThat(comparison.summary()).isEqualTo("3줄이 모두 같아요.");
    }

    @Test
    void whoComparesIsLogged() {
        var subject = SomeResults.HALF + "/municipality-" + results.municipality;

        results.compare(results.exported());

        assertThat(Database.jdbc()
                        .sql("select actor || ' ' || purpose from access_log where subject = ? order by id")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("clerk result-export", "clerk result-comparison");
    }

    @Test
    void fileWithAllVersionsIsComparedByItsNewest() {
        results.corrected(electricity, 10000);
        var out = new ByteArrayOutputStream();
        results.files.exportAll(SomeResults.HALF, results.municipality, "clerk", out);

        var comparison = results.compare(out.toByteArray());

        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(comparison.older()).isEqualTo(1);
    }

    @Test
    void fileFromElsewhereHasItsOwnColumnsInItsOwnOrder() {
        var comparison = results.compare(SomeResults.bytes(
                "points,비고,resource,exact_rate,reference\n5000,\"좋음, 아주\",전기,6.2350,%s\n0750,,WATER,6.235,%s\n"
                        .formatted(results.reference(1), results.reference(1))));

        assertThat(comparison.equal()).isEqualTo(2);
        assertThat(comparison.onlyHere()).isEqualTo(1);
        assertThat(comparison.ignored()).isEqualTo(1);
        assertThat(comparison.compared()).containsExactly("points", "exact_rate");
        assertThat(comparison.findings())
                .containsExactly(
                        new Finding(Kind.ONLY_HERE, null, results.reference(2), "GAS", null, null, null, null));
    }

    @Test
    void differencesAreNamedColumnByColumn() {
        var comparison = results.compare(
                SomeResults.bytes("reference,resource,points,band,award_won\n%s,ELECTRICITY,10000,,11500\n"
                        .formatted(results.reference(1))));

        assertThat(comparison.different()).isEqualTo(1);
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.DIFFERENT)
                .extracting(Finding::line, Finding::column, Finding::ours, Finding::theirs)
                .containsExactly(tuple(2L, "points", "5000", "10000"), tuple(2L, "band", "R5", null));
    }

    @Test
    void linesAboutNothingOfOursAreOnlyThere() {
        var comparison = results.compare(SomeResults.bytes(
                "reference,resource,points\n%s,GAS,5000\nK7MQ-2WTD,GAS,1\n".formatted(results.reference(1))));

        assertThat(comparison.onlyThere()).isEqualTo(2);
        assertThat(comparison.onlyHere()).isEqualTo(3);
        assertThat(comparison.equal()).isZero();
    }

    @Test
    void memberWithTwoMetersOfAResourceIsToldApartByTheMeter() {
        int second = results.result(1, 1, 3000);
        String lines = "reference,resource,meter,points\n%s,ELECTRICITY,%s,3000\n";

        assertThat(results.compare(SomeResults.bytes(lines.formatted(results.reference(1), second)))
                        .equal())
                .isEqualTo(1);
        assertThat(results.compare(SomeResults.bytes(lines.formatted(results.reference(1), "")))
                        .findings())
                .extracting(Finding::reason)
                .contains("같은 자원의 계량기가 여러 개인 회원이에요. meter 열을 채워 주세요.");
    }

    @Test
    void koreanOfAnOldSpreadsheetIsRead() {
        byte[] ms949 = "reference,resource,points\n%s,도시가스,3000\n"
                .formatted(results.reference(2))
                .getBytes(Charset.forName("MS949"));

        assertThat(results.compare(ms949).equal()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstFindingsOfAKindAreKeptAndAllAreCounted() {
        String lines =
                IntStream.range(0, 1000).mapToObj(n -> "X" + n + ",GAS,1\n").collect(Collectors.joining());

        var comparison = results.compare(SomeResults.bytes("reference,resource,points\n" + lines));

        assertThat(comparison.onlyThere()).isEqualTo(1000);
        assertThat(comparison.findings())
                .filteredOn(found -> found.kind() == Kind.ONLY_THERE)
                .hasSize(200);
    }

    @Test
    void sameFileAgainGivesTheSameAnswerAndChangesNothing() {
        byte[] before = results.exported();
        byte[] file =
                SomeResults.bytes("reference,resource,points\n%s,GAS,1\nX,GAS,2\n".formatted(results.reference(2)));

        assertThat(results.compare(file)).isEqualTo(results.compare(file));
        assertThat(results.exported()).isEqualTo(before);
    }
}
