package kr.carbonpoint.payout;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** The preparer looks at the list and hands it on. */
@Component
class PreparePayout extends PayoutStep {

    private final RunOverview overview;

    PreparePayout(PayoutRuns runs, RunOverview overview, Logins logins) {
        super("task_preparePayout", "preparer", runs, logins);
        this.overview = overview;
    }

    @Override
    Map<String, Object> shown(PayoutRun run, String user) {
        var values = new HashMap<String, Object>();
        values.put("overview", overview.of(run));
        values.put("held", overview.held(run));
        var sentBackWith = runs.sentBackWith(run.id());
        if (!sentBackWith.isEmpty()) {
            values.put("notice", "명단을 되돌려 받았어요: " + Markdown.plain(sentBackWith));
        }
        return values;
    }

    @Override
    Map<String, Object> answered(PayoutRun run, String user, Answers answers) {
        if (!answers.ticked("confirm")) {
            throw new Refusal("confirm", "명단을 확인한 뒤에 표시해 주세요.");
        }
        runs.prepare(run.id(), user);
        return Map.of();
    }
}
