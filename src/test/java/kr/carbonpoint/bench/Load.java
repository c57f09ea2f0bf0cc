package kr.carbonpoint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kr.carbonpoint.Resident;

/** Who joins when. A join that fails ends the benchmark: a fast error is no result. */
final class Load {

    static final int CLIENTS = 4;

    /** How many joins there were, and how many a second: the sum of what each client did in its own time. */
    record Rate(int joins, double perSecond) {}

    private Load() {}

    /** Clients that join one after the other without a pause, each until the time is up and its last join is done. */
    static Rate together(Duration time, Runnable join) {
        var clients = new ArrayList<Callable<Rate>>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> alone(time, join));
        }
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            int joins = 0;
            double perSecond = 0;
            for (var client : pool.invokeAll(clients)) {
                joins += result(client).joins();
                perSecond += result(client).perSecond();
            }
            return new Rate(joins, perSecond);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Residents who arrive at fixed times whether or not earlier ones are done, and think a second or so before each
     * step. What is measured begins when as many are under way as will stay so.
     */
    static Rate arriving(double perSecond, Duration time, Site site, Timings timings) {
        var pool = Executors.newCachedThreadPool();
        var visits = new ArrayList<Future<?>>();
        long spacing = (long) (1e9 / perSecond);
        int rampUp = (int) (15 * perSecond);
        int arrivals = rampUp + (int) (time.toSeconds() * perSecond);
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < arrivals; i++) {
                if (i == rampUp) {
                    timings.start();
                }
                sleepUntil(begin + i * spacing);
                visits.add(pool.submit(() -> new Visit(site, timings).join(Resident.next(), Load::think)));
            }
            timings.stop();
            for (var visit : visits) {
                result(visit);
            }
            return new Rate(arrivals - rampUp, perSecond);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Rate alone(Duration time, Runnable join) {
        long begin = System.nanoTime();
        int joins = 0;
        do {
            join.run();
            joins++;
        } while (System.nanoTime() - begin < time.toNanos());
        return new Rate(joins, joins * 1e9 / (System.nanoTime() - begin));
    }

    private static void think() {
        sleepUntil(System.nanoTime() + ThreadLocalRandom.current().nextLong(500_000_000L, 1_500_000_000L));
    }

    private static void sleepUntil(long nanoTime) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
