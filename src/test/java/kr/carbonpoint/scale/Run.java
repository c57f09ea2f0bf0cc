package kr.carbonpoint.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.Services;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One country from its first member to its last transfer file, in a JVM of its own. Leaves {@code phases.tsv}, see
 * {@link Stopwatch.Phase}, and {@code facts.txt} in the folder that it is given.
 */
class Run {

    static final Half HALF = new Half(2026, 1);
    static final YearMonth MONTH = YearMonth.of(2026, 6);

    private final Path folder;
    private final Stopwatch watch = new Stopwatch();
    private final List<String> facts = new ArrayList<>();

    private Run(Path folder) {
        this.folder = folder;
    }

    /** Arguments: how many members, and a folder. */
    public static void main(String[] arguments) throws Exception {
        new Run(Path.of(arguments[1])).go(Integer.parseInt(arguments[0]));
    }

    private void go(int members) throws Exception {
        var inbox = Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("out"));
        try (var server = ScaleServer.start(folder.resolve("database"));
                var services = Services.open(
                        server.url(),
                        // Registered by the bench itself when it is their turn.
                        Map.of("carbonpoint.usage.inbox", inbox.toString()),
                        dataSource -> dataSource)) {
            var dataSource = server.migrated();
            facts.add("PostgreSQL: " + server.settings());
            var country = Country.of(members, JdbcClient.create(dataSource));
            watch.time("make members", () -> {
                new Population(country, dataSource).write();
                return null;
            });
            watch.time("make readings of three years", () -> {
                var past = new Past(dataSource);
                past.write(HALF);
                past.writeMonthsOfBaseline(HALF);
                return null;
            });
            facts.addAll(new Loading(services, dataSource, folder, watch).run(country));
            facts.addAll(new Settling(services, dataSource, watch).run());
            facts.addAll(new Paying(services, dataSource, folder.resolve("out"), watch).run());
        } finally {
            write();
        }
    }

    private void write() throws Exception {
        Files.writeString(
                folder.resolve("phases.tsv"),
                watch.phases().stream().map(Stopwatch.Phase::line).collect(Collectors.joining("\n")));
        Files.write(folder.resolve("facts.txt"), facts);
    }
}
