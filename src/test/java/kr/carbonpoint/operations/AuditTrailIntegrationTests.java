package kr.carbonpoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However long the logs are, a page of them is read from an index. */
class AuditTrailIntegrationTests {

    private static final JdbcClient JDBC = Database.jdbc();
    private static final LocalDate TODAY = LocalDate.now();

    @BeforeAll
    static void longLogs() {
        JDBC.sql("""
            insert into access_log (at, actor, origin, subject, purpose)
            select now() - n * interval '1 minute', 'c' || n % 500, 'x', 'S' || n % 5000, 'objection' from generate_series(1, 30000) n
            """).update();
        JDBC.sql("""
            insert into staff_grant (at, login_id, change, group_id, actor)
            select now() - n * interval '1 minute', 'l' || n % 5000, 'GRANT', 'clerk', 'c' || n % 500 from generate_series(1, 30000) n
            """).update();
        JDBC.sql("analyze access_log").update();
        JDBC.sql("analyze staff_grant").update();
    }

    static Stream<AuditSearch> searches() {
        return Stream.of(
                new AuditSearch(null, "c7", null, null, TODAY.minusDays(30), TODAY),
                new AuditSearch(null, null, "S77", null, TODAY.minusDays(30), TODAY),
                new AuditSearch(null, null, null, null, TODAY.minusDays(30), TODAY),
                new AuditSearch(null, "c7", null, "objection", TODAY.minusDays(30), TODAY));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void longLogsAreReadFromAnIndex(AuditSearch search) {
        var parameters = new HashMap<String, Object>();
        var statement = new AuditTrail(JDBC, Clock.systemDefaultZone()).statement(search, null, parameters);

        assertThat(JDBC.sql("explain " + statement)
                        .params(parameters)
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.matches(".*Seq Scan on (access_log|staff_grant).*"))
                .anyMatch(line -> line.contains("access_log_"));
    }
}
