package kr.carbonpoint.payout;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;

/** A task of the staff about a list. Asked here as well who may: a claimed task belongs to whatever user was named. */
abstract class PayoutStep implements TaskForm {

    private final String task;
    private final String duty;
    final PayoutRuns runs;
    private final Logins logins;

    /** @param duty preparer, approver or exporter */
    PayoutStep(String task, String duty, PayoutRuns runs, Logins logins) {
        this.task = task;
        this.duty = duty;
        this.runs = runs;
        this.logins = logins;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var run = runs.get(task.reference());
        return hasDuty(task, run) ? shown(run, task.user()) : Map.of("notice", "이 지자체의 지급 담당자만 볼 수 있어요.");
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var run = runs.get(task.reference());
        if (!hasDuty(task, run)) {
            throw new Refusal(null, "이 지자체의 지급 담당자만 처리할 수 있어요.");
        }
        return answered(run, task.user(), answers);
    }

    abstract Map<String, Object> shown(PayoutRun run, String user);

    abstract Map<String, Object> answered(PayoutRun run, String user, Answers answers);

    /** Why a list goes back, as its preparer will read it. */
    static String reason(Answers answers) {
        return answers.text("message", 1000).orElseThrow(() -> new Refusal("message", "명단 담당자에게 되돌려 보내는 까닭을 적어 주세요."));
    }

    private boolean hasDuty(FormTask task, PayoutRun run) {
        return logins.groups(task.user()).contains("municipality-%d-payout-%s".formatted(run.municipality(), duty));
    }
}
