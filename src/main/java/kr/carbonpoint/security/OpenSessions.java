package kr.carbonpoint.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions of all nodes. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Signs a user out everywhere; the next request has to sign in. */
    public void endAll(String user) {
        sessions.findByPrincipalName(user).keySet().forEach(sessions::deleteById);
    }
}
