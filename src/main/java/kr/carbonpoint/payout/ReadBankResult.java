package kr.carbonpoint.payout;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** The exporter uploads the results on the page of the list until nothing waits any more. */
@Component
class ReadBankResult extends PayoutStep {

    ReadBankResult(PayoutRuns runs, Logins logins) {
        super("task_readBankResult", "exporter", runs, logins);
    }

    @Override
    Map<String, Object> shown(PayoutRun run, String user) {
        return Map.of(
                "state",
                "결과를 기다리는 지급이 **%d건** 있어요. [결과 파일 올리기](/staff/payouts/%d)".formatted(runs.waiting(run.id()), run.id()));
    }

    @Override
    Map<String, Object> answered(PayoutRun run, String user, Answers answers) {
        if (runs.waiting(run.id()) > 0) {
            throw new Refusal("done", "결과가 오지 않은 지급이 %d건 있어요. 결과 파일을 모두 올려 주세요.".formatted(runs.waiting(run.id())));
        }
        return Map.of();
    }
}
