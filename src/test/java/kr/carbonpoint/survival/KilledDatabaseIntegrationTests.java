package kr.carbonpoint.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import kr.carbonpoint.survival.Life.Step;
import org.junit.jupiter.api.Test;

/** All of PostgreSQL is killed (SIGKILL) once in every step, at a moment that the seed chooses; the application stays. */
class KilledDatabaseIntegrationTests {

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws Exception {
        var random = Trial.random(this);
        var trial = Trial.shared();
        try (var child = new Child()) {
            var place = trial.village.copy();
            child.open(trial.postgres.url(place.database()), place.folder());
            var failed = new ArrayList<Step>();
            for (var step : Step.values()) {
                trial.before(step, place);
                int moment = trial.moment(step, random);
                boolean stop = random.nextBoolean();
                assertThat(child.take(step, moment, stop)).startsWith("AT");
                trial.postgres.killAndStart();
                if (stop) {
                    child.go();
                }
                if (child.answer().startsWith("FAILED")) {
                    failed.add(step);
                }
                assertThat(child.take(step))
                        .as("%s after a kill at %d", step, moment)
                        .startsWith("DONE");
            }
            trial.assertUndisturbed(place);
            // Or the kills came too late to prove anything.
            assertThat(failed).isNotEmpty();
        }
    }
}
