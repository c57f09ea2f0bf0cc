package kr.carbonpoint.signup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.registration.Registration;
import kr.carbonpoint.registration.Registration.Outcome;
import kr.carbonpoint.registration.Registrations;
import org.springframework.stereotype.Component;

/** Joining waits until what no list had is registered; then the draft takes it over. */
@Component
class RegistrationCondition implements JoinCondition {

    private final Registrations registrations;
    private final MissingThings missing;
    private final Applications applications;

    RegistrationCondition(Registrations registrations, MissingThings missing, Applications applications) {
        this.registrations = registrations;
        this.missing = missing;
        this.applications = applications;
    }

    @Override
    public Standing standing(Application application) {
        var requests = registrations.lock(application.reference());
        var worst = worst(requests).orElse(Standing.CLEAR);
        if (worst.state() != State.CLEAR) {
            return worst;
        }
        var checked = missing.takeOver(application.reference(), application.draft(), requests);
        if (checked.isPresent()) {
            applications.save(application);
        }
        return checked.orElse(Standing.CLEAR);
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return worst(registrations.of(reference));
    }

    /** Whoever is refused is still to be told by mail. */
    @Override
    public void ended(Application application, Application.Outcome outcome) {
        var requests = registrations.lock(application.reference());
        requests.stream().filter(Registration::isOpen).forEach(registrations::callOff);
        if (requests.stream().noneMatch(request -> request.outcome() == Outcome.REFUSE)) {
            registrations.forget(application.reference());
        }
    }

    private static Optional<Standing> worst(List<Registration> requests) {
        return requests.stream().map(RegistrationCondition::standing).max(Comparator.comparing(Standing::state));
    }

    private static Standing standing(Registration request) {
        if (request.isOpen()) {
            return Standing.open("목록에 없던 주소나 업체를 담당자가 등록하고 있어요. 등록이 끝나면 가입이 바로 완료돼요.");
        }
        return switch (request.outcome()) {
            case ADD, MAP, CALLED_OFF -> Standing.CLEAR;
            case ASK_BACK -> Standing.askedBack(step(request), request.message());
            case REFUSE -> Standing.refused(request.message());
        };
    }

    private static Step step(Registration request) {
        var kind = request.wanted().kind();
        if (kind == null) {
            // Forgotten since: only read for the status page, which shows no step.
            return Step.SEARCH_ADDRESS;
        }
        return switch (kind) {
            case ADDRESS -> Step.SEARCH_ADDRESS;
            case DONG -> Step.ENTER_DWELLING;
            case SUPPLIER -> Step.ENTER_RESOURCES;
        };
    }
}
