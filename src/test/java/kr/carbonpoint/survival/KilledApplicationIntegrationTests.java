package kr.carbonpoint.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import kr.carbonpoint.survival.Life.Step;
import org.junit.jupiter.api.Test;

/** The application is killed (SIGKILL) once in every step, at a moment that the seed chooses; another one goes on. */
class KilledApplicationIntegrationTests {

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws Exception {
        var random = Trial.random(this);
        var trial = Trial.shared();
        try (var children = new Children()) {
            var place = trial.village.copy();
            var url = trial.postgres.url(place.database());
            var child = children.next(url, place.folder());
            var unfinished = new ArrayList<Step>();
            for (var step : Step.values()) {
                trial.before(step, place);
                int moment = trial.moment(step, random);
                assertThat(child.take(step, moment, random.nextBoolean())).startsWith("AT");
                child.kill();
                var left = trial.totals(place);
                child = children.next(url, place.folder());
                assertThat(child.take(step))
                        .as("%s after a kill at %d", step, moment)
                        .startsWith("DONE");
                if (!trial.totals(place).equals(left)) {
                    unfinished.add(step);
                }
            }
            trial.assertUndisturbed(place);
            // Or the kills came too late to prove anything.
            assertThat(unfinished).isNotEmpty();
        }
    }
}
