package kr.carbonpoint.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import kr.carbonpoint.survival.Life.Step;

/** An undisturbed life to compare with, and the moments at which others are disturbed. */
class Trial {

    private static final Long SEED = Long.getLong("survival.seed");
    private static Trial shared;

    final Postgres postgres = new Postgres();
    final Village village;
    private final Map<Step, Integer> moments = new EnumMap<>(Step.class);
    private final Map<String, String> totals;

    /** One for all tests of a run. */
    static synchronized Trial shared() throws Exception {
        if (shared == null) {
            shared = new Trial();
        }
        return shared;
    }

    private Trial() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        village = new Village(postgres);
        var place = village.copy();
        var counter = new Moments();
        try (var life = Life.on(postgres.url(place.database()), place.folder(), counter)) {
            for (var step : Step.values()) {
                before(step, place);
                counter.listen(moment -> {});
                life.take(step);
                moments.put(step, counter.count());
            }
        }
        totals = Totals.of(postgres.dataSource(place.database()));
    }

    /** What people outside do before a step. */
    void before(Step step, Village.Place place) throws IOException {
        if (step == Step.READ_RESULTS) {
            Bank.answer(postgres.dataSource(place.database()), place.folder());
        }
    }

    /** Prints the seed; {@code -Dsurvival.seed} repeats a run. */
    static Random random(Object test) {
        long seed = SEED == null ? System.nanoTime() : SEED;
        System.out.println(test.getClass().getSimpleName() + ": -Dsurvival.seed=" + seed);
        return new Random(seed);
    }

    /** Any moment of a step, before or after any of its statements and commits. */
    int moment(Step step, Random random) {
        return 1 + random.nextInt(moments.get(step));
    }

    Map<String, String> totals(Village.Place place) {
        return Totals.of(postgres.dataSource(place.database()));
    }

    /** Nothing is missing, nothing is there twice. */
    void assertUndisturbed(Village.Place place) {
        assertThat(totals(place)).isEqualTo(totals);
        assertThat(Totals.paidOtherwise(postgres.dataSource(place.database()))).isZero();
    }

    private void close() {
        try {
            postgres.close();
            village.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
