package kr.carbonpoint.objection;

import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.objection.Objection.Outcome;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** A clerk of the municipality reads an objection and answers it. */
@Component
class AnswerObjection implements TaskForm {

    private final Objections objections;
    private final Dossier dossier;
    private final Municipalities municipalities;
    private final Logins logins;
    private final AccessLog accessLog;

    AnswerObjection(
            Objections objections, Dossier dossier, Municipalities municipalities, Logins logins, AccessLog accessLog) {
        this.objections = objections;
        this.dossier = dossier;
        this.municipalities = municipalities;
        this.logins = logins;
        this.accessLog = accessLog;
    }

    @Override
    public String task() {
        return "task_answerObjection";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var objection = own(task);
        if (objection.isEmpty()) {
            return Map.of("notice", "이 이의신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        accessLog.read(task.user(), objection.get().about(), Purpose.OBJECTION);
        return dossier.of(objection.get());
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var objection = own(task).orElseThrow(() -> new Refusal(null, "이 이의신청을 맡은 지자체의 담당자만 답할 수 있습니다."));
        var outcome = answers.choice("objection", Outcome.class, "처리 결과를 골라 주세요.");
        if (outcome == Outcome.WITHDRAWN) {
            throw new Refusal("objection", "처리 결과를 골라 주세요.");
        }
        var message =
                answers.text("message", 1000).orElseThrow(() -> new Refusal("message", "신청인에게 보낼 답을 까닭과 함께 적어 주세요."));
        if (!objections.answer(objection, outcome, message, task.user())) {
            throw new Refusal(null, "그사이 신청인이 취소했거나 다른 담당자가 답했습니다. 목록을 새로 고쳐 주세요.");
        }
        return Map.of();
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality. */
    private Optional<Objection> own(FormTask task) {
        return objections
                .find(task.reference())
                .filter(objection -> objection.isOpen()
                        && logins.groups(task.user())
                                .contains(municipalities
                                        .get(objection.municipality())
                                        .group()));
    }
}
