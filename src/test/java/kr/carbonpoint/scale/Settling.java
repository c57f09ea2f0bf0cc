package kr.carbonpoint.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import kr.carbonpoint.Services;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.settlement.Summary;
import kr.carbonpoint.usage.UsageHalves;

/** A half-year of all municipalities, one after the other, beside bare sums over the same rows. */
class Settling {

    static final String FOLD = "fold the months of the half";
    static final String TRY_OUT = "try out the half: everything but storing it";
    static final String SETTLE = "settle the half";
    static final String AGAIN = "settle again, nothing changed";
    static final String MONTHS = "floor: sums by meter from readings, eighteen months";
    static final String SUM = "floor: sum of all rows of half-years";
    static final String GROUPED = "floor: sums by meter from rows of half-years";
    static final String STORED = "floor: sums by meter from rows of half-years, stored with a key";

    private final UsageHalves halves;
    private final Settlements settlements;
    private final Floors floors;
    private final Stopwatch watch;

    Settling(Services services, DataSource dataSource, Stopwatch watch) {
        this.halves = services.get(UsageHalves.class);
        this.settlements = services.get(Settlements.class);
        this.floors = new Floors(dataSource);
        this.watch = watch;
    }

    List<String> run() throws Exception {
        var municipalities = settlements.municipalities(Run.HALF);
        watch.time(FOLD, () -> each(municipalities, municipality -> halves.fold(Run.HALF, municipality)));
        measureFloors();
        watch.time(TRY_OUT, () -> each(municipalities, municipality -> settlements.tryOut(Run.HALF, municipality)));
        var first = watch.time(SETTLE, () -> settle(municipalities));
        measureFloors();
        var again = watch.time(AGAIN, () -> settle(municipalities));
        return List.of("Settlement: " + total(first), "Again: " + total(again));
    }

    private void measureFloors() throws Exception {
        watch.time(MONTHS, () -> floors.sumOfMonths(Run.HALF));
        watch.time(SUM, () -> floors.sum(Run.HALF));
        watch.time(GROUPED, () -> floors.sumByMeter(Run.HALF));
        watch.time(STORED, () -> floors.storeSumByMeter(Run.HALF));
    }

    private List<Summary> settle(List<Long> municipalities) throws Exception {
        return each(municipalities, municipality -> settlements.settle(Run.HALF, municipality, "bench"));
    }

    /** As many at once as there are processors, as jobs do it; floors get as many workers from PostgreSQL. */
    private static <T> List<T> each(List<Long> municipalities, Function<Long, T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var all = new ArrayList<T>();
            for (var done : threads.invokeAll(municipalities.stream()
                    .map(municipality -> (Callable<T>) () -> work.apply(municipality))
                    .toList())) {
                all.add(done.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static String total(List<Summary> all) {
        return "%d municipalities, %d results, %d changed, %d points, %d won"
                .formatted(
                        all.size(),
                        all.stream().mapToLong(Summary::results).sum(),
                        all.stream().mapToLong(Summary::changed).sum(),
                        all.stream().mapToLong(Summary::points).sum(),
                        all.stream().mapToLong(Summary::won).sum());
    }
}
