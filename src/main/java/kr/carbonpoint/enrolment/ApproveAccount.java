package kr.carbonpoint.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.enrolment.Decisions.Decision;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** The administrator's form: who applies for what, and the decision. Municipality and duty can be put right. */
@Component
class ApproveAccount implements TaskForm {

    private final Enrolments enrolments;
    private final Decisions decisions;
    private final EnrolmentSummary summary;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Logins logins;

    ApproveAccount(
            Enrolments enrolments,
            Decisions decisions,
            EnrolmentSummary summary,
            Municipalities municipalities,
            AccessLog accessLog,
            Logins logins) {
        this.enrolments = enrolments;
        this.decisions = decisions;
        this.summary = summary;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_approveAccount";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        if (!isAdministrator(task)) {
            return Map.of("notice", "관리자만 볼 수 있습니다.");
        }
        var draft = enrolments.get(task.reference()).draft();
        accessLog.read(task.user(), task.reference(), Purpose.AGENCY_ENROLMENT);
        var values = new HashMap<String, Object>();
        values.put("reference", task.reference());
        values.put("official", summary.official(draft));
        values.put("office", summary.office(draft));
        values.put("history", history(decisions.of(task.reference())));
        values.put("municipalities", ChooseDuty.options(municipalities.all()));
        values.put("duties", ChooseDuty.duties());
        values.put("municipality", String.valueOf(draft.work().municipality()));
        values.put("duty", draft.work().duty().name());
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        if (!isAdministrator(task)) {
            throw new Refusal(null, "관리자만 결정할 수 있습니다.");
        }
        var verdict = answers.choice("decision", Verdict.class, "결정을 골라 주세요.");
        var message = answers.text("message", 1000).orElse(null);
        if (verdict != Verdict.APPROVE && message == null) {
            throw new Refusal("message", "신청자에게 보낼 안내나 거절 사유를 적어 주세요.");
        }
        var enrolment = enrolments.lock(task.reference());
        if (verdict == Verdict.APPROVE) {
            enrolment.draft().work(ChooseDuty.work(answers, municipalities.all()));
        }
        if (verdict == Verdict.ASK_BACK) {
            enrolment.draft().notice(Step.CHECK_ENROLMENT, "관리자가 다시 확인해 달라고 했어요: " + Markdown.plain(message));
        }
        enrolments.save(enrolment);
        decisions.add(task.reference(), verdict, task.user(), verdict == Verdict.APPROVE ? null : message);
        var flags = new HashMap<String, Object>();
        flags.put("approval", verdict.name());
        flags.put("goTo", verdict == Verdict.ASK_BACK ? Step.CHECK_ENROLMENT.task() : null);
        return flags;
    }

    /** Asked here as well: a claimed task belongs to whatever user was named. */
    private boolean isAdministrator(FormTask task) {
        return logins.groups(task.user()).contains(Logins.ADMINISTRATORS);
    }

    private static String history(List<Decision> earlier) {
        return earlier.isEmpty()
                ? "이 신청의 첫 확인입니다."
                : earlier.stream().map(ApproveAccount::line).collect(Collectors.joining("\n"));
    }

    private static String line(Decision decision) {
        var message = decision.message() == null ? "" : ": " + Markdown.plain(decision.message());
        var by = decision.by().equals(Decisions.SYSTEM) ? "시스템" : decision.by();
        return "- %tF %s (%s)%s".formatted(decision.at(), decision.verdict().label(), by, message);
    }
}
