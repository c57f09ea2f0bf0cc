package kr.carbonpoint.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times phases and watches the heap of this JVM meanwhile. */
class Stopwatch {

    /**
     * @param seconds wall clock
     * @param heap most that was in use at any time, garbage included, in MB
     * @param load of the machine when it was done: other work besides this one shows here
     */
    record Phase(String name, double seconds, long heap, double load) {

        String line() {
            return String.join("\t", name, String.valueOf(seconds), String.valueOf(heap), String.valueOf(load));
        }

        static Phase of(String line) {
            var parts = line.split("\t");
            return new Phase(
                    parts[0], Double.parseDouble(parts[1]), Long.parseLong(parts[2]), Double.parseDouble(parts[3]));
        }
    }

    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final List<Phase> phases = new ArrayList<>();

    <T> T time(String name, Callable<T> work) throws Exception {
        System.gc();
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        T outcome = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap =
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        var phase = new Phase(
                name,
                seconds,
                heap,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        phases.add(phase);
        System.out.printf(Locale.ROOT, "%8.1f s %5d MB load %.1f  %s%n", seconds, heap, phase.load(), name);
        return outcome;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }
}
