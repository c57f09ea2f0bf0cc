package kr.carbonpoint.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.reference.ReferenceData;
import kr.carbonpoint.scale.Country;
import kr.carbonpoint.scale.MonthFile;
import kr.carbonpoint.scale.Past;
import kr.carbonpoint.scale.Population;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Two small municipalities before the last month of a half-year comes in, as often as needed. */
class Village implements AutoCloseable {

    static final Half HALF = new Half(2026, 1);
    static final YearMonth MONTH = YearMonth.of(2026, 6);

    private static final int MEMBERS = 300;

    private final Postgres postgres;
    private final Path folder = Files.createTempDirectory("village");
    private final Country country;
    private int copies;

    Village(Postgres postgres) throws Exception {
        this.postgres = postgres;
        postgres.sql("create database village");
        var dataSource = postgres.dataSource("village");
        Flyway.configure()
                .dataSource(dataSource)
                .callbacks(new ReferenceData())
                .load()
                .migrate();
        var whole = Country.of(MEMBERS, JdbcClient.create(dataSource));
        country = new Country(MEMBERS, whole.municipalities().subList(0, 2), whole.suppliers());
        new Population(country, dataSource).write();
        new Past(dataSource).write(HALF);
    }

    /** Another copy, with a folder of its own in which the file of the month arrived twice. */
    Place copy() throws IOException {
        var name = "village" + ++copies;
        postgres.copy("village", name);
        var place = new Place(name, folder.resolve(name));
        for (var part : List.of("in", "out")) {
            Files.createDirectories(place.folder().resolve(part));
        }
        for (var arrived : List.of("usage.csv", "usage-again.csv")) {
            var file = new MonthFile(country, MONTH, 50)
                    .write(place.folder().resolve("in").resolve(arrived));
            // No longer on its way.
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-07-20T00:00:00Z")));
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /**
     * @param database its name
     * @param folder for files in and out
     */
    record Place(String database, Path folder) {}
}
