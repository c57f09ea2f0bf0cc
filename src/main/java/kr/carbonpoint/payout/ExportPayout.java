package kr.carbonpoint.payout;

import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** A third person fetches the files and hands them to bank and other channels. */
@Component
class ExportPayout extends PayoutStep {

    private final TransferFiles files;
    private final RunOverview overview;

    ExportPayout(PayoutRuns runs, TransferFiles files, RunOverview overview, Logins logins) {
        super("task_exportPayout", "exporter", runs, logins);
        this.files = files;
        this.overview = overview;
    }

    @Override
    Map<String, Object> shown(PayoutRun run, String user) {
        var links = files.names(run.id()).stream()
                .map(name -> "- [%s](/staff/payouts/%d/files/%s)".formatted(name, run.id(), name))
                .collect(Collectors.joining("\n"));
        return Map.of("files", overview.of(run) + "\n\n" + links);
    }

    @Override
    Map<String, Object> answered(PayoutRun run, String user, Answers answers) {
        if (!answers.ticked("done")) {
            throw new Refusal("done", "파일을 모두 은행과 기관에 보낸 뒤에 표시해 주세요.");
        }
        runs.export(run.id(), user);
        return Map.of();
    }
}
