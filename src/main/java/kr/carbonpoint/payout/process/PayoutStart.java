package kr.carbonpoint.payout.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.engine.Instances;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.period.WorkReference;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins pay-outs: one for a municipality and half-year, which makes list after list until nothing is left. */
@Component
public class PayoutStart {

    static final String WORK = "PAYOUT";
    private static final String PROCESS = "payout-municipality";

    private final RuntimeService runtime;
    private final Instances instances;
    private final JdbcClient jdbc;
    private final Clock clock;

    PayoutStart(RuntimeService runtime, Instances instances, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.instances = instances;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a pay-out now, also one that has ended, for what came due since. Its list is still made on the day of the
     * policy, at once if that has passed.
     *
     * @param actor user id of who asks, for the records
     * @return false when it is under way already
     */
    public boolean request(Half half, long municipality, String actor) {
        var reference = new WorkReference(WORK, half, municipality).toString();
        return instances.startUnlessOpen(PROCESS, reference, () -> {
            jdbc.sql("""
                    insert into payout_start (half, municipality_id, started_at, actor) values (?, ?, ?, ?)
                    on conflict (half, municipality_id) do nothing
                    """)
                    .params(half.code(), municipality, OffsetDateTime.now(clock), actor)
                    .update();
            runtime.startProcessInstanceByKey(PROCESS, reference);
        });
    }

    /** Begins the pay-outs of all municipalities that owe anything. */
    public boolean requestAll(Half half, String actor) {
        var reference = new WorkReference(WORK, half, null).toString();
        return instances.startUnlessOpen(
                "payout", reference, () -> runtime.startProcessInstanceByMessage("payoutRequested", reference));
    }

    /** The pay-outs that were begun, of this half-year and later ones. */
    List<WorkReference> since(Half half) {
        return jdbc.sql("select half, municipality_id from payout_start where half >= ? order by half, municipality_id")
                .param(half.code())
                .query((row, n) ->
                        new WorkReference(WORK, Half.ofCode(row.getInt("half")), row.getLong("municipality_id")))
                .list();
    }

    boolean wasBegun(Half half, long municipality) {
        return exists("half = ?", half, municipality);
    }

    boolean wasTakenOver(Half half, long municipality) {
        return exists("half > ?", half, municipality);
    }

    private boolean exists(String which, Half half, long municipality) {
        return jdbc.sql("select exists (select from payout_start where " + which + " and municipality_id = ?)")
                .params(half.code(), municipality)
                .query(Boolean.class)
                .single();
    }
}
