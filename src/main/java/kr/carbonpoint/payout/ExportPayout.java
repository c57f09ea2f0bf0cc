package kr.carbonpoint.payout;

import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.payout.PayoutRun.State;
import org.springframework.stereotype.Component;

/** A third person fetches the files and hands them to bank and other channels, or sends the list back before that. */
@Component
class ExportPayout extends PayoutStep {

    private enum Decision {
        EXPORT,
        SEND_BACK
    }

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
        var decision = answers.choice("decision", Decision.class, "모두 넘겼는지, 되돌려 보낼지 골라 주세요.");
        if (decision == Decision.EXPORT) {
            runs.export(run.id(), user);
        } else {
            if (!answers.ticked("unsent")) {
                throw new Refusal("unsent", "파일을 이미 넘겼으면 되돌려 보낼 수 없어요. 넘기지 않았으면 여기에 표시해 주세요.");
            }
            runs.sendBack(run.id(), State.APPROVED, user, reason(answers));
        }
        return Map.of("sentBack", decision == Decision.SEND_BACK);
    }
}
