package kr.carbonpoint.signup;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many people, each in a thread. */
final class AtOnce {

    private AtOnce() {}

    /** Everybody does it at the same moment. */
    static <P, T> List<T> all(List<P> people, Function<P, T> what) {
        var start = new CyclicBarrier(people.size());
        return run(people, people.size(), person -> {
            start.await();
            return what.apply(person);
        });
    }

    /** Everybody does it, four at a time. */
    static <P, T> List<T> some(List<P> people, Function<P, T> what) {
        return run(people, 4, what::apply);
    }

    private interface Act<P, T> {
        T by(P person) throws Exception;
    }

    private static <P, T> List<T> run(List<P> people, int threads, Act<P, T> act) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var acts = people.stream()
                    .<Callable<T>>map(person -> () -> act.by(person))
                    .toList();
            return pool.invokeAll(acts).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e.getCause());
        }
    }
}
