package kr.carbonpoint.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javax.sql.DataSource;
import kr.carbonpoint.Services;
import kr.carbonpoint.usage.UsageFile;
import kr.carbonpoint.usage.UsageFiles;

/** The file of a month, beside COPY of the same lines; the same file again; corrections. */
class Loading {

    static final String LOAD = "load a month";
    static final String AGAIN = "load the same file again";
    static final String CORRECT = "load corrections of 1 %";
    static final String RAW = "floor: COPY of the lines as text";
    static final String TYPED = "floor: COPY of the lines into typed columns";

    private final UsageFiles files;
    private final Floors floors;
    private final Path folder;
    private final Stopwatch watch;

    Loading(Services services, DataSource dataSource, Path folder, Stopwatch watch) {
        this.files = services.get(UsageFiles.class);
        this.floors = new Floors(dataSource);
        this.folder = folder;
        this.watch = watch;
    }

    /** @return what became of the files */
    List<String> run(Country country) throws Exception {
        var month = new MonthFile(country, Run.MONTH, 1000);
        var file = watch.time("make the file of a month", () -> month.write(folder.resolve("usage.csv")));
        var corrections = month.writeCorrections(folder.resolve("corrections.csv"));
        watch.time(RAW, () -> floors.copyRaw(file));
        watch.time(TYPED, () -> floors.copyTyped(file));
        var loaded = load(LOAD, file, "usage-1.csv");
        watch.time(RAW, () -> floors.copyRaw(file));
        watch.time(TYPED, () -> floors.copyTyped(file));
        var again = load(AGAIN, file, "usage-2.csv");
        var corrected = load(CORRECT, corrections, "corrections.csv");
        return List.of(
                "Month: %d bytes, %s".formatted(Files.size(file), outcome(loaded)),
                "Again: " + outcome(again),
                "Corrections: " + outcome(corrected));
    }

    private UsageFile load(String phase, Path file, String name) throws Exception {
        var arrived = Files.copy(file, folder.resolve("in").resolve(name));
        // Not on its way any more.
        Files.setLastModifiedTime(
                arrived, FileTime.from(Services.NOW.minusDays(1).toInstant()));
        var ids = files.arrived();
        return watch.time(phase, () -> files.load(ids.get(0)));
    }

    private static String outcome(UsageFile file) {
        return "%s, %d lines, %d loaded, %d rejected, %d readings changed"
                .formatted(file.stage(), file.lines(), file.loaded(), file.rejected(), file.changed());
    }
}
