package kr.carbonpoint.payout;

import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;

/** A question to a member; nobody else sees it or answers it. */
abstract class PayeeStep implements TaskForm {

    private static final String PREFIX = "PAYEE-";

    private final String task;
    private final PayeeRequests requests;

    PayeeStep(String task, PayeeRequests requests) {
        this.task = task;
        this.requests = requests;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        return own(task).map(this::shown).orElse(Map.of("notice", "본인만 볼 수 있는 할 일이에요."));
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        answered(own(task).orElseThrow(() -> new Refusal(null, "본인만 답할 수 있는 할 일이에요.")), answers);
        return Map.of();
    }

    abstract Map<String, Object> shown(Payee payee);

    abstract void answered(Payee payee, Answers answers);

    private Optional<Payee> own(FormTask task) {
        return requests.find(task.reference().substring(PREFIX.length()))
                .filter(payee -> payee.loginId().equals(task.user()));
    }
}
