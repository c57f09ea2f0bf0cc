package kr.carbonpoint.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.enrolment.Enrolment.Outcome;
import org.springframework.stereotype.Service;

/** What is erased when an application ends without an account, and what after any end. */
@Service
public class EnrolmentEnd {

    /** So long an applicant can still read how the application ended without signing in. */
    private static final Duration APPLICANTS_STAY = Duration.ofDays(1);

    private final Enrolments enrolments;
    private final Decisions decisions;
    private final Logins logins;
    private final Clock clock;

    EnrolmentEnd(Enrolments enrolments, Decisions decisions, Logins logins, Clock clock) {
        this.enrolments = enrolments;
        this.decisions = decisions;
        this.logins = logins;
        this.clock = clock;
    }

    /** Called off, or not finished in time. */
    public void erase(String reference) {
        enrolments.end(reference, Outcome.ERASED);
        decisions.forgetMessages(reference);
    }

    /** Technical users and messages a day after the end; after three years that there was an application at all. */
    public void forgetTraces() {
        var now = OffsetDateTime.now(clock);
        var then = now.minus(APPLICANTS_STAY);
        enrolments.applicantsEndedBefore(then).forEach(logins::delete);
        decisions.forgetMessages(then);
        enrolments.deleteEndedBefore(now.minusYears(3));
    }
}
