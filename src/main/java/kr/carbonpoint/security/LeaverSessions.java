package kr.carbonpoint.security;

import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Who left cannot sign in any more, and is signed out everywhere. */
@Component
class LeaverSessions {

    private final Logins logins;
    private final FindByIndexNameSessionRepository<?> sessions;

    LeaverSessions(Logins logins, FindByIndexNameSessionRepository<?> sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @EventListener
    void signOut(MemberLeft left) {
        logins.forget(left.loginId());
        sessions.findByPrincipalName(left.loginId()).keySet().forEach(sessions::deleteById);
    }
}
