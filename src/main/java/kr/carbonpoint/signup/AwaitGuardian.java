package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** The child waits for the guardian, and can have the mail sent again, name another guardian, or hand in a paper. */
@Component
class AwaitGuardian implements TaskForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M월 d일", Locale.KOREAN);

    /** What to do while waiting. */
    private enum Choice {
        AGAIN,
        CHANGE,
        PAPER
    }

    private final Applications applications;
    private final GuardianConsents consents;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Clock clock;

    AwaitGuardian(
            Applications applications,
            GuardianConsents consents,
            Regions regions,
            Municipalities municipalities,
            Clock clock) {
        this.applications = applications;
        this.consents = consents;
        this.regions = regions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "task_awaitGuardian";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var application = own(task);
        var consent = consents.find(task.reference());
        if (application.isEmpty() || consent.isEmpty()) {
            return Map.of("notice", "신청자 본인만 볼 수 있습니다.");
        }
        var values = new HashMap<String, Object>();
        values.put("notice", consent.get().message());
        values.put(
                "asked",
                "**%s** 님께 메일을 보냈어요. **%s까지** 동의를 기다려요."
                        .formatted(
                                Markdown.plain(consent.get().contact().name()),
                                DAY.format(consent.get().dueAt().atZoneSameInstant(clock.getZone()))));
        values.put("paperAnnounced", consent.get().municipality() != null);
        values.put(
                "paperPlace",
                Optional.ofNullable(consent.get().municipality())
                        .map(municipalities::get)
                        .map(place -> place.name() + (place.phone() == null ? "" : " (☎ " + place.phone() + ")"))
                        .orElse(null));
        values.put(
                "districts",
                regions.districts(application.get().draft().get(Entry.class).province()).stream()
                        .map(district -> new Option(district.name(), district.code()))
                        .toList());
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        own(task).orElseThrow(() -> new Refusal(null, "신청자 본인만 입력할 수 있습니다."));
        var choice = answers.choice("awaiting", Choice.class, "무엇을 할지 골라 주세요. 기다리기만 하려면 이 화면을 닫아도 돼요.");
        if (choice != Choice.PAPER) {
            return Map.of("awaiting", choice.name());
        }
        var consent = consents.lock(task.reference()).orElseThrow();
        if (consent.municipality() != null) {
            throw new Refusal("awaiting", "종이 동의서를 내기로 이미 하셨어요. 시·군·구에서 확인하면 이어서 쓸 수 있어요.");
        }
        var district = answers.required("district", "종이를 낼 시·군·구를 골라 주세요.");
        if (regions.find(district).isEmpty()) {
            throw new Refusal("district", "목록에 있는 시·군·구를 골라 주세요.");
        }
        var municipality = municipalities.of(district);
        consents.paperAnnounced(task.reference(), municipality.id());
        return Map.of("awaiting", choice.name(), "consentGroup", municipality.group());
    }

    private Optional<Application> own(FormTask task) {
        return Optional.of(applications.get(task.reference()))
                .filter(application -> application.applicant().equals(task.user()) && application.draft() != null);
    }
}
