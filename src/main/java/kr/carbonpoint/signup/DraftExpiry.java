package kr.carbonpoint.signup;

import java.time.Duration;
import java.util.List;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Service;

/** Erases drafts that nobody touched for the configured time, and the technical users of ended applications. */
@Service
public class DraftExpiry {

    /** So long an applicant can still read how the application ended without signing in. */
    private static final Duration APPLICANTS_STAY = Duration.ofDays(1);

    private final Applications applications;
    private final Endings endings;
    private final Logins logins;
    private final Tries tries;
    private final GuardianConsents guardians;
    private final SignupProperties properties;

    DraftExpiry(
            Applications applications,
            Endings endings,
            Logins logins,
            Tries tries,
            GuardianConsents guardians,
            SignupProperties properties) {
        this.applications = applications;
        this.endings = endings;
        this.logins = logins;
        this.tries = tries;
        this.guardians = guardians;
        this.properties = properties;
    }

    /** References of the drafts to erase now, at most as many as one transaction carries well. */
    public List<String> due() {
        return applications.untouchedFor(properties.draftLifetime());
    }

    public void erase(String reference) {
        endings.end(reference, Outcome.EXPIRED);
    }

    /** The applicant wants it: everything is erased at once. */
    public void withdraw(String reference) {
        endings.end(reference, Outcome.WITHDRAWN);
    }

    public void forgetTraces() {
        tries.forgetOld();
        guardians.forgetThoseOfGrownUps();
        applications.applicantsEndedFor(APPLICANTS_STAY).forEach(logins::delete);
    }
}
