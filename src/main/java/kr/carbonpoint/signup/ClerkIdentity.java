package kr.carbonpoint.signup;

import java.time.Duration;
import java.time.OffsetDateTime;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.IdentityCase.Decision;
import org.springframework.stereotype.Service;

/** The part of a clerk in proving who somebody is, as the models see it. */
@Service
public class ClerkIdentity {

    private static final Duration REMINDED_BEFORE = Duration.ofDays(4);
    private static final Duration LATE_AFTER = Duration.ofDays(2);
    private static final Duration LAPSED_AFTER = Duration.ofDays(14);

    private final IdentityCases cases;
    private final Applications applications;
    private final Municipalities municipalities;

    ClerkIdentity(IdentityCases cases, Applications applications, Municipalities municipalities) {
        this.cases = cases;
        this.applications = applications;
        this.municipalities = municipalities;
    }

    /**
     * Who decides, and by when.
     *
     * @param group of the municipality's clerks
     * @param lapse when nobody waits for papers any longer
     */
    public record Terms(
            String group,
            OffsetDateTime reminder,
            OffsetDateTime due,
            OffsetDateTime escalation,
            OffsetDateTime lapse) {}

    /** Of the open question of an application. */
    public Terms terms(String reference) {
        var about = cases.latest(reference)
                .filter(IdentityCase::isOpen)
                .orElseThrow(() -> new IllegalStateException("Nothing is asked about " + reference));
        var due = about.dueAt().toOffsetDateTime();
        return new Terms(
                municipalities.get(about.municipality()).group(),
                due.minus(REMINDED_BEFORE),
                due,
                due.plus(LATE_AFTER),
                due.plus(LAPSED_AFTER));
    }

    /** The applicant takes another way, or has shown no papers for too long. */
    public void callOff(String reference) {
        var application = applications.lock(reference);
        cases.lock(reference).filter(IdentityCase::isOpen).ifPresent(about -> {
            cases.close(about, Decision.CALLED_OFF, null, null);
            cases.forget(reference);
        });
        application.draft().notice(Step.PROVE_IDENTITY, "담당자에게 부탁한 확인은 끝났어요. 어떻게 확인할지 다시 골라 주세요.");
        applications.save(application);
        applications.waits(reference, false);
    }
}
