package kr.carbonpoint.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long steps took, collected by many visits at once. */
class Timings {

    private final Map<String, Queue<Long>> submits = new ConcurrentHashMap<>();
    private final Map<String, Queue<Long>> changes = new ConcurrentHashMap<>();
    private volatile boolean measuring;

    /** Until this is called, and after {@link #stop}, nothing is collected. */
    void start() {
        measuring = true;
    }

    void stop() {
        measuring = false;
    }

    /** The submit request of a step has been answered. */
    void submitted(String step, long nanos) {
        add(submits, step, nanos);
    }

    /** The next step's form is there, since the button was pressed: nine more requests. */
    void shown(String step, long nanos) {
        add(changes, step, nanos);
    }

    Spread submit(String step) {
        return Spread.of(submits.getOrDefault(step, new ConcurrentLinkedQueue<>()));
    }

    Spread change(String step) {
        return Spread.of(changes.getOrDefault(step, new ConcurrentLinkedQueue<>()));
    }

    Spread allSubmits() {
        return Spread.of(submits.values().stream().flatMap(Queue::stream).toList());
    }

    Spread allChanges() {
        return Spread.of(changes.values().stream().flatMap(Queue::stream).toList());
    }

    private void add(Map<String, Queue<Long>> to, String step, long nanos) {
        if (measuring) {
            to.computeIfAbsent(step, key -> new ConcurrentLinkedQueue<>()).add(nanos);
        }
    }

    /** Percentiles in milliseconds. */
    record Spread(int count, long p50, long p95, long p99) {

        static Spread of(Iterable<Long> nanos) {
            long[] sorted = java.util.stream.StreamSupport.stream(nanos.spliterator(), false)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            return new Spread(sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99));
        }

        private static long at(long[] sorted, int percent) {
            return sorted.length == 0
                    ? 0
                    : Duration.ofNanos(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)])
                            .toMillis();
        }
    }
}
