package kr.carbonpoint.scale;

import java.util.List;
import javax.sql.DataSource;
import kr.carbonpoint.Services;
import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.settlement.Settlements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, approval and files of all municipalities. */
class Paying {

    private final PayoutRuns runs;
    private final Settlements settlements;
    private final JdbcClient jdbc;
    private final Stopwatch watch;

    Paying(Services services, DataSource dataSource, Stopwatch watch) {
        this.runs = services.get(PayoutRuns.class);
        this.settlements = services.get(Settlements.class);
        this.jdbc = JdbcClient.create(dataSource);
        this.watch = watch;
    }

    List<String> run() throws Exception {
        // As if everybody's account had been checked and confirmed.
        jdbc.sql(
                        "insert into payee (member_id, confirmed_on, checked_on, outcome) select id, :today, :today, 'HOLDER_MATCHES' from member")
                .param("today", Services.NOW.toLocalDate())
                .update();
        var municipalities = settlements.municipalities(Run.HALF);
        var lists = watch.time(
                "list what is to be paid",
                () -> municipalities.stream().map(this::list).toList());
        watch.time("prepare and approve", () -> {
            lists.forEach(this::approve);
            return null;
        });
        long members = lists.stream().mapToLong(PayoutRun::members).sum();
        long won = lists.stream().mapToLong(PayoutRun::won).sum();
        return List.of("Lists: %d members, %d won".formatted(members, won));
    }

    private PayoutRun list(long municipality) {
        var run = runs.open(Run.HALF, municipality, "PAYOUT-" + Run.HALF + "-" + municipality);
        runs.list(run.id());
        return runs.get(run.reference());
    }

    private void approve(PayoutRun list) {
        if (list.members() > 0) {
            runs.prepare(list.id(), "preparer");
            runs.approve(list.id(), "approver", list.members(), list.won());
        }
    }
}
