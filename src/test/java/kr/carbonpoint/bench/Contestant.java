package kr.carbonpoint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.carbonpoint.Resident;
import kr.carbonpoint.bench.Load.Rate;

/** One way, with what its rounds have shown so far. */
class Contestant {

    private final Arena arena;
    private final Site site;
    private final Timings timings = new Timings();
    private final List<Rate> rates = new ArrayList<>();
    private Costs costs = Costs.NONE;

    Contestant(Arena arena, Site site) {
        this.arena = arena;
        this.site = site;
    }

    /** Joins that do not count. */
    void warmUp(Duration time) {
        join(time);
    }

    /** Joins that count, with the mails that follow them. */
    void round(Duration time) {
        var before = Costs.now(arena, site.database());
        timings.start();
        rates.add(join(time));
        timings.stop();
        costs = costs.plus(Costs.now(arena, site.database()).minus(before));
    }

    Site site() {
        return site;
    }

    int joins() {
        return rates.stream().mapToInt(Rate::joins).sum();
    }

    List<Rate> rates() {
        return rates;
    }

    Costs costsPerJoin() {
        return costs.per(joins());
    }

    Timings timings() {
        return timings;
    }

    private Rate join(Duration time) {
        var rate = Load.together(time, () -> new Visit(site, timings).join(Resident.next(), () -> {}));
        awaitMails();
        return rate;
    }

    private void awaitMails() {
        var database = arena.jdbc(site.database());
        try {
            while (database.sql("select count(*) from act_ru_job where type_ = 'message' and retries_ > 0")
                            .query(Long.class)
                            .single()
                    > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            // Connections report to the statistics of the server at most once a second.
            TimeUnit.MILLISECONDS.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
