package kr.carbonpoint.signup.web;

import java.security.Principal;
import java.util.Optional;
import kr.carbonpoint.signup.Application;
import kr.carbonpoint.signup.Applications;
import kr.carbonpoint.signup.ResumeTokens;
import org.springframework.stereotype.Component;

/** The unfinished application of whoever looks at a page: of those who are signed in, or by what the browser or a link brings. */
@Component
class OpenApplications {

    private final Applications applications;
    private final ResumeTokens tokens;

    OpenApplications(Applications applications, ResumeTokens tokens) {
        this.applications = applications;
        this.tokens = tokens;
    }

    /** Either may be {@code null}. */
    Optional<Application> of(Principal user, String token) {
        return Optional.ofNullable(user)
                .flatMap(signedIn -> applications.ofApplicant(signedIn.getName()))
                .or(() -> Optional.ofNullable(token).flatMap(tokens::applicant).flatMap(applications::ofApplicant))
                .filter(application -> application.outcome() == null);
    }
}
