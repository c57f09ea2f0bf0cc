package kr.carbonpoint.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements of {@code sql/settlement}, by name. */
final class Sql {

    private Sql() {}

    /** What judges these sums: one rule for what was used and for what somebody supposes. */
    static String judging(String sums) {
        return of("judge").replace("/*sums*/", sums);
    }

    static String of(String name) {
        try (var file = Sql.class.getResourceAsStream("/sql/settlement/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
