package kr.carbonpoint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import kr.carbonpoint.bench.Load.Rate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Joining beside plain JDBC and beside the stock way, all in one run: {@code ./mvnw -Pbench verify}. Fails when a join
 * fails, never because of a figure. The two ways take turns in short rounds, so that whatever else the machine does hits
 * both; {@code -Dbench.rounds} and {@code -Dbench.seconds} make a run shorter. The report says what is alike and what
 * differs, see {@link Report}.
 */
@Tag("bench")
class SignupBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final Path REPORT = Path.of("target", "bench", "signup.md");

    @Test
    void joining() throws IOException {
        try (var arena = Arena.open()) {
            var ours = new Contestant(arena, arena.ours());
            var stock = new Contestant(arena, arena.stock());
            for (int i = 0; i < 2; i++) {
                ours.warmUp(ROUND);
                stock.warmUp(ROUND);
            }
            var floor = new Floor(arena);
            floor.run(Duration.ofSeconds(2));
            var floorRates = new ArrayList<Rate>();
            for (int i = 0; i < ROUNDS; i++) {
                ours.round(ROUND);
                stock.round(ROUND);
                floorRates.add(floor.run(Duration.ofSeconds(2)));
            }
            var arrivals = new Timings();
            Load.arriving(Report.ARRIVALS_PER_SECOND, ROUND.multipliedBy(ROUNDS), ours.site(), arrivals);
            var report = new Report(arena.server(), ours, stock, floorRates, arrivals).markdown();
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
            System.out.println(report);
            assertThat(ours.joins()).isPositive();
            assertThat(stock.joins()).isPositive();
        }
    }
}
