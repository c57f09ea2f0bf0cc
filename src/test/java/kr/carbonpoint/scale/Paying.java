package kr.carbonpoint.scale;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import kr.carbonpoint.Services;
import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.payout.TransferFiles;
import kr.carbonpoint.settlement.Settlements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, approval and files of all municipalities. */
class Paying {

    private final PayoutRuns runs;
    private final TransferFiles files;
    private final Path folder;
    private final Settlements settlements;
    private final JdbcClient jdbc;
    private final Stopwatch watch;

    Paying(Services services, DataSource dataSource, Path folder, Stopwatch watch) {
        this.files = services.get(TransferFiles.class);
        this.folder = folder;
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
        long bytes = watch.time("write the transfer files and lists of all channels", () -> write(lists));
        watch.time("export", () -> {
            lists.stream().filter(list -> list.members() > 0).forEach(list -> runs.export(list.id(), "exporter"));
            return null;
        });
        long members = lists.stream().mapToLong(PayoutRun::members).sum();
        long won = lists.stream().mapToLong(PayoutRun::won).sum();
        return List.of("Lists: %d members, %d won; files of %d MB".formatted(members, won, bytes >> 20));
    }

    private PayoutRun list(long municipality) {
        var run = runs.open(Run.HALF, municipality, "PAYOUT-" + Run.HALF + "-" + municipality);
        runs.list(run.id());
        return runs.get(run.reference());
    }

    private long write(List<PayoutRun> lists) throws IOException {
        long bytes = 0;
        for (var list : lists) {
            for (var name : files.names(list.id())) {
                var file = folder.resolve(name);
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    files.write(list.id(), name, "exporter", out);
                }
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private void approve(PayoutRun list) {
        if (list.members() > 0) {
            runs.prepare(list.id(), "preparer");
            runs.approve(list.id(), "approver", list.members(), list.won());
        }
    }
}
