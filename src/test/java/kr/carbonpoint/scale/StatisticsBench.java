package kr.carbonpoint.scale;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Services;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 참여현황 over HTTP beside counting the members, in one run. Fails when something fails, never because of a figure.
 * {@code -Dbench.members=193085,1930857} chooses the sizes.
 */
@Tag("bench")
class StatisticsBench {

    private static final String SIZES = System.getProperty("bench.members", String.valueOf(Country.WHOLE / 10));
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int VISITS = 1000;
    private static final int COUNTS = 15;

    @Test
    void looking() throws Exception {
        var report = new StringBuilder("| members | what | p50 ms | p99 ms |\n|---:|---|---:|---:|\n");
        for (var size : SIZES.split(",")) {
            measure(Integer.parseInt(size.strip()), report);
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("statistics.md"), report);
            System.out.println(report);
        }
    }

    private static void measure(int members, StringBuilder report) throws Exception {
        try (var server = ScaleServer.start(FOLDER.resolve("statistics-" + members))) {
            var jdbc = JdbcClient.create(server.migrated());
            var country = Country.of(members, jdbc);
            new Population(country, server.dataSource()).write();
            jdbc.sql("select count_participation()").query().singleRow();
            settled(jdbc);
            jdbc.sql("vacuum analyze").update();
            try (var application = application(server.url())) {
                var site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
                var http = HttpClient.newHttpClient();
                int municipality = country.municipalities().get(0);
                line(report, members, "page of the country", times(VISITS, () -> get(http, site + "/statistics")));
                line(
                        report,
                        members,
                        "page of a municipality",
                        times(VISITS, () -> get(http, site + "/statistics?province=28&municipality=" + municipality)));
                line(report, members, "JSON of the country", times(VISITS, () -> get(http, site + "/statistics.json")));
                line(
                        report,
                        members,
                        "counting: group by municipality, kind, apartment",
                        times(
                                COUNTS,
                                () -> jdbc.sql(
                                                "select municipality_id, kind, apartment, count(*) from member where left_on is null group by 1, 2, 3")
                                        .query()
                                        .listOfRows()
                                        .size()));
            }
        }
    }

    /** As if ten half-years had been settled. */
    private static void settled(JdbcClient jdbc) {
        jdbc.sql("""
                insert into settled_half
                select id, year * 10 + number, 5000, 900000000, 40000000, 120000000, 3000, 15000000, 30000000
                from municipality, generate_series(2022, 2026) year, generate_series(1, 2) number
                """).update();
    }

    private static ConfigurableApplicationContext application(String url) {
        return new SpringApplicationBuilder(CarbonPointApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.admin-user.id=" + DemoData.ADMINISTRATOR,
                        "--camunda.bpm.admin-user.password=" + DemoData.PASSWORD,
                        "--carbonpoint.privacy.key=" + Services.KEY,
                        "--carbonpoint.mail.from=no-reply@carbonpoint.example",
                        "--carbonpoint.review.operator-email=operator@carbonpoint.example",
                        "--carbonpoint.usage.inbox=" + FOLDER.resolve("readings"),
                        "--carbonpoint.agency.name-check.url=http://localhost:9",
                        "--carbonpoint.agency.authentication.url=http://localhost:9",
                        "--carbonpoint.agency.account-holder.url=http://localhost:9");
    }

    private static int get(HttpClient http, String address) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length;
    }

    /** In milliseconds, from the shortest to the longest; as many as half before that do not count. */
    private static double[] times(int number, Callable<Integer> what) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = -number / 2; i < number; i++) {
            long begin = System.nanoTime();
            what.call();
            if (i >= 0) {
                times.add((System.nanoTime() - begin)
                        / (double) Duration.ofMillis(1).toNanos());
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void line(StringBuilder report, int members, String what, double[] times) {
        report.append("| %,d | %s | %.1f | %.1f |%n"
                .formatted(
                        members,
                        what,
                        times[times.length / 2],
                        times[Math.min(times.length - 1, times.length * 99 / 100)]));
    }
}
