package kr.carbonpoint.payout.process;

import kr.carbonpoint.engine.Logins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Asks a member who signs in what there is to ask. */
@Component
class MemberSignIns {

    private static final Logger log = LoggerFactory.getLogger(MemberSignIns.class);
    private static final String MEMBER = "ROLE_" + Logins.RESIDENTS;

    private final PayeeTasks tasks;

    MemberSignIns(PayeeTasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        var user = event.getAuthentication();
        if (user.getAuthorities().stream().noneMatch(role -> MEMBER.equals(role.getAuthority()))) {
            return;
        }
        try {
            tasks.present(user.getName());
        } catch (RuntimeException failure) {
            // Signing in must not hang on it; the next time asks again.
            log.warn("No task was opened for a member: {}", failure.getClass().getName());
        }
    }
}
