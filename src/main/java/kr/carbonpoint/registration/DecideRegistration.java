package kr.carbonpoint.registration;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.registration.Registration.Outcome;
import org.springframework.stereotype.Component;

/** The clerk's form: add what is missing, say which one is meant, ask back or refuse. */
@Component
class DecideRegistration implements TaskForm {

    private final Registrations registrations;
    private final Map<Wanted.Kind, MissingKind> kinds;
    private final AccessLog accessLog;
    private final Municipalities municipalities;
    private final Logins logins;

    DecideRegistration(
            Registrations registrations,
            MissingAddress addresses,
            MissingDong dongs,
            MissingSupplier suppliers,
            AccessLog accessLog,
            Municipalities municipalities,
            Logins logins) {
        this.registrations = registrations;
        this.kinds = Map.of(Wanted.Kind.ADDRESS, addresses, Wanted.Kind.DONG, dongs, Wanted.Kind.SUPPLIER, suppliers);
        this.accessLog = accessLog;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_decideRegistration";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var request = registrations.get(task.reference());
        if (!isClerk(task.user(), request)) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        var wanted = request.wanted();
        if (wanted.kind() == null) {
            return Map.of("notice", "신청이 끝나 더 정할 것이 없습니다.");
        }
        accessLog.read(task.user(), request.application(), Purpose.REGISTRATION_REQUEST);
        var values = new HashMap<>(kinds.get(wanted.kind()).shown(request));
        values.put("reference", request.application());
        values.put("kind", wanted.kind().name());
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var outcome = answers.choice("decision", Outcome.class, "결정을 골라 주세요.");
        if (outcome == Outcome.CALLED_OFF) {
            throw new Refusal("decision", "결정을 골라 주세요.");
        }
        boolean found = outcome == Outcome.ADD || outcome == Outcome.MAP;
        var message = answers.text("message", 1000).orElse(null);
        if (!found && message == null) {
            throw new Refusal("message", "신청인에게 보낼 안내나 거절 사유를 적어 주세요.");
        }
        var request = registrations.hold(task.reference());
        if (!isClerk(task.user(), request)) {
            throw new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다.");
        }
        if (!request.isOpen()) {
            throw new Refusal(null, "더 정할 것이 없습니다. 목록을 새로 고쳐 주세요.");
        }
        var kind = kinds.get(request.wanted().kind());
        var result = switch (outcome) {
            case ADD -> kind.add(request, answers);
            case MAP -> kind.map(request, answers);
            default -> null;
        };
        registrations.close(request, outcome, result, task.user(), found ? null : message);
        return Map.of();
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality. */
    private boolean isClerk(String user, Registration request) {
        return logins.groups(user)
                .contains(municipalities.get(request.municipality()).group());
    }
}
