package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** A clerk records a consent on signed paper: one of the ways of PIPA 시행령 §17의2①, and when the paper is destroyed (regulation §8②). */
@Component
class RecordPaperConsent implements TaskForm {

    private enum Paper {
        ACCEPTED,
        SENT_BACK
    }

    private final GuardianConsents consents;
    private final Municipalities municipalities;
    private final Logins logins;
    private final AccessLog accessLog;
    private final Clock clock;

    RecordPaperConsent(
            GuardianConsents consents, Municipalities municipalities, Logins logins, AccessLog accessLog, Clock clock) {
        this.consents = consents;
        this.municipalities = municipalities;
        this.logins = logins;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "task_recordPaperConsent";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var consent = own(task, consents.find(task.reference()));
        if (consent.isEmpty()) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        accessLog.read(task.user(), task.reference(), Purpose.GUARDIAN_CONSENT);
        var guardian = consent.get().contact();
        return Map.of(
                "reference",
                task.reference(),
                "guardian",
                Markdown.plain(guardian.name()) + " (" + guardian.relation().label() + ")");
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var consent = own(task, consents.lock(task.reference()))
                .orElseThrow(() -> new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다."));
        if (!consent.isOpen()) {
            throw new Refusal(null, "보호자가 이미 답하여 더 확인할 것이 없습니다. 목록을 새로 고쳐 주세요.");
        }
        var paper = answers.choice("paper", Paper.class, "결과를 골라 주세요.");
        if (paper == Paper.SENT_BACK) {
            consents.paperSentBack(
                    task.reference(),
                    answers.text("message", 500).orElseThrow(() -> new Refusal("message", "신청자에게 알릴 내용을 적어 주세요.")));
        } else {
            var today = LocalDate.now(clock);
            consents.givenOnPaper(
                    task.reference(), Ward.parse(answers, today), task.user(), PaperDestruction.parse(answers, today));
        }
        return Map.of("paper", paper.name());
    }

    private Optional<GuardianConsent> own(FormTask task, Optional<GuardianConsent> consent) {
        return consent.filter(some -> some.municipality() != null
                && logins.groups(task.user())
                        .contains(municipalities.get(some.municipality()).group()));
    }
}
