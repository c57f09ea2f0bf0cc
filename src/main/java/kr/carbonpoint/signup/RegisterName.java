package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.identity.BirthDate;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Regions;
import kr.carbonpoint.signup.IdentityCase.Question;
import kr.carbonpoint.signup.IdentityDossier.PaperWay;
import org.springframework.stereotype.Component;

/** The agency cannot help: the name is registered there first, or another way is taken, or a clerk looks at papers. */
@Component
class RegisterName implements TaskForm {

    private final Applications applications;
    private final IdentityCases cases;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Clock clock;

    RegisterName(
            Applications applications,
            IdentityCases cases,
            Regions regions,
            Municipalities municipalities,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.regions = regions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** What to do instead. */
    enum Way {
        AUTHENTICATION,
        AGAIN,
        CLERK
    }

    @Override
    public String task() {
        return "task_registerName";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var application = applications.get(task.reference());
        if (!application.isAt(task.user())) {
            return Map.of("notice", "신청자 본인만 볼 수 있습니다.");
        }
        var draft = application.draft();
        var values = new HashMap<>(draft.typed(Step.PROVE_IDENTITY));
        values.put(
                "districts",
                regions.districts(draft.get(Entry.class).province()).stream()
                        .map(district -> new Option(district.name(), district.code()))
                        .toList());
        values.put("notice", draft.notice(Step.PROVE_IDENTITY));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var application = applications.lock(task.reference());
        if (!application.isAt(task.user())) {
            throw new Refusal(null, "신청자 본인만 입력할 수 있습니다.");
        }
        var draft = application.draft();
        var way = answers.choice("otherWay", Way.class, "어떻게 할지 골라 주세요.");
        draft.notice(Step.PROVE_IDENTITY, null);
        if (way == Way.CLERK) {
            askClerk(application, answers);
        } else {
            var typed = new HashMap<>(draft.typed(Step.PROVE_IDENTITY));
            typed.put("proofWay", (way == Way.AGAIN ? ProofWay.NUMBER : ProofWay.AUTHENTICATION).name());
            draft.keepTyped(Step.PROVE_IDENTITY, typed);
        }
        applications.save(application);
        return Map.of("otherWay", way.name());
    }

    private void askClerk(Application application, Answers answers) {
        var draft = application.draft();
        var entry = draft.get(Entry.class);
        var today = LocalDate.now(clock);
        ProveIdentity.requireConsent(draft, "otherWay");
        var name = ProveIdentity.name(entry.kind(), answers);
        var birth = BirthDate.parse(answers.text("birthDate").orElse(""), "birthDate", today);
        ProveIdentity.refuseIfAny("birthDate", Eligibility.ofAge(entry.kind(), birth, today));
        var district = answers.required("district", "사는 곳의 시·군·구를 골라 주세요.");
        if (regions.districts(entry.province()).stream()
                .noneMatch(some -> some.code().equals(district))) {
            throw new Refusal("district", "목록에 있는 시·군·구를 골라 주세요.");
        }
        var dossier = new IdentityDossier(
                name.text(),
                birth,
                ContactRules.mobile(answers.text("mobile").orElse("")),
                answers.text("email", 100).map(ContactRules::email).orElse(null),
                answers.choice("paperWay", PaperWay.class, "서류를 어떻게 보여 주실지 골라 주세요."));
        cases.open(
                application.reference(),
                Question.PAPER,
                municipalities.of(district).id(),
                null,
                dossier);
        applications.waits(application.reference(), true);
    }
}
