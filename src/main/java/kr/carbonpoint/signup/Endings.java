package kr.carbonpoint.signup;

import java.util.List;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Component;

/** The end of an application, and of everything that was still open about it. */
@Component
class Endings {

    private final Applications applications;
    private final List<JoinCondition> conditions;

    Endings(Applications applications, List<JoinCondition> conditions) {
        this.applications = applications;
        this.conditions = conditions;
    }

    /** Does nothing to an application that ended before. */
    void end(String reference, Outcome outcome) {
        var application = applications.lock(reference);
        if (application.outcome() == null) {
            conditions.forEach(condition -> condition.ended(application, outcome));
            applications.end(reference, outcome);
        }
    }
}
