package kr.carbonpoint.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.survival.Life.Step;
import org.junit.jupiter.api.Test;

/** Two nodes with connections of their own take every step at the same time. */
class TwoNodesIntegrationTests {

    @Test
    void twoNodesComeToWhatOneComesTo() throws Exception {
        takeTurns(false);
    }

    @Test
    void soTheyDoFromBothEnds() throws Exception {
        takeTurns(true);
    }

    private static void takeTurns(boolean bothEnds) throws Exception {
        var trial = Trial.shared();
        var place = trial.village.copy();
        var url = trial.postgres.url(place.database());
        var two = Executors.newFixedThreadPool(2);
        try (var one = Life.on(url, place.folder(), new Moments());
                var other = Life.on(url, place.folder(), new Moments())) {
            if (bothEnds) {
                other.backwards();
            }
            for (var step : Step.values()) {
                trial.before(step, place);
                var together = new CyclicBarrier(2);
                var first = two.submit(() -> take(one, step, together));
                var second = two.submit(() -> take(other, step, together));
                // One of two people who press the same button may be told that it was pressed.
                assertThat(first.get() | second.get()).as(step.name()).isTrue();
            }
        } finally {
            two.shutdownNow();
        }
        trial.assertUndisturbed(place);
    }

    private static boolean take(Life life, Step step, CyclicBarrier together) throws Exception {
        together.await();
        try {
            life.take(step);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }
}
