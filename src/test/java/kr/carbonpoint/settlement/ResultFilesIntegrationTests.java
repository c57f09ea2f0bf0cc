package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResultFilesIntegrationTests {

    private final JdbcClient jdbc = Database.jdbc();
    private final SomeResults results = new SomeResults();
    private final ResultFiles files = results.files;

    @Test
    void everyColumnOfAResultIsInTheFile() {
        int meter = results.member(1, 5000).result(1, 1, 5000);

        assertThat(exported())
                .isEqualTo("\uFEFFhalf,municipality,reference,resource,meter,version,run,policy,evaluated,usage_months,"
                        + "usage_filled,usage_sum,baseline_months,baseline_filled,baseline_sum,exact_rate,cut_rate,band,"
                        + "streak,points,standard_points,co2,reason,reason_text,award_points,award_full_won,"
                        + "award_over_ceiling,award_waiting,award_won\r\n"
                        + "2071H2,%d,%s,ELECTRICITY,%d,1,1,1,7 8 9 10 11 12,7 8 9 10 12,11,1505,7 8 9 10 11 12,,1605.5,"
                                .formatted(results.municipality, results.reference(1), meter)
                        + "6.235,6,R5,1,5000,0,42612,,,5000,10000,0,0,10000\r\n");
    }

    @Test
    void everyColumnOfTheTableHasOneInTheFile() {
        assertThat(jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = 'result'::regclass and attnum > 0 and not attisdropped
                        """).query(String.class).list())
                .allSatisfy(column -> assertThat(ResultColumn.values())
                        .as(column)
                        .anyMatch(exported -> exported.sql().contains("r." + column) || column.equals("member_id")));
    }

    @Test
    void reasonIsSaidInWords() {
        int meter = results.member(1, 0).result(1, 2, 0);
        results.nothing(meter, 2, Reason.values()[0].name());

        assertThat(exported()).contains("," + Reason.values()[0].name() + ",").contains(Reason.values()[0].sentence());
    }

    @Test
    void onlyTheLatestVersionIsExported() {
        int meter = results.member(1, 5000).result(1, 1, 5000);
        results.corrected(meter, 10000);

        assertThat(exported().lines().skip(1))
                .singleElement()
                .asString()
                .contains(",2,2,1,")
                .endsWith(",20000");
    }

    @Test
    void allVersionsComeWithTheAwardOfTheirTime() {
        int meter = results.member(1, 5000).result(1, 1, 5000);
        results.corrected(meter, 10000);

        var out = new ByteArrayOutputStream();
        files.exportAll(SomeResults.HALF, results.municipality, "clerk", out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .satisfiesExactly(
                        first -> assertThat(first).contains(",1,1,1,").endsWith(",10000"),
                        second -> assertThat(second).contains(",2,2,1,").endsWith(",20000"));
    }

    @Test
    void otherMunicipalitiesAreNotInTheFile() {
        new SomeResults().member(1, 5000).result(1, 1, 5000);

        assertThat(exported().lines()).hasSize(1);
    }

    @Test
    void readingIsLoggedEvenIfTheFileIsNotTaken() {
        results.member(1, 5000).result(1, 1, 5000);
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> files.export(SomeResults.HALF, results.municipality, "clerk-x", closed))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(jdbc.sql("select actor || ' ' || purpose from access_log where subject = ?")
                        .param("2071H2/municipality-" + results.municipality)
                        .query(String.class)
                        .list())
                .containsExactly("clerk-x result-export");
    }

    private String exported() {
        return new String(results.exported(), StandardCharsets.UTF_8);
    }
}
