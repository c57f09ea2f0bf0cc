package kr.carbonpoint.signin;

import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.PasswordChanges;
import kr.carbonpoint.engine.PasswordRule;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.security.OpenSessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New passwords of members and staff. Whoever was signed in with the one before is signed out everywhere, and a member
 * hears of it by mail; also when an administrator has set it in Camunda Admin.
 */
@Service
public class Passwords implements PasswordChanges {

    private final Logins logins;
    private final KeyChanges changes;
    private final OpenSessions sessions;
    private final ApplicationEventPublisher events;

    Passwords(Logins logins, KeyChanges changes, OpenSessions sessions, ApplicationEventPublisher events) {
        this.logins = logins;
        this.changes = changes;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Sets a password for somebody who has proved to be the owner.
     *
     * @throws Refusal on {@code password} or {@code again}
     */
    @Transactional
    public void set(String loginId, String password, String again) {
        PasswordRule.brokenBy(password).ifPresent(rule -> {
            throw new Refusal("password", rule.message());
        });
        if (!password.equals(again)) {
            throw new Refusal("again", "두 비밀번호가 서로 달라요. 같은 비밀번호를 한 번 더 입력해 주세요.");
        }
        logins.setPassword(loginId, logins.hash(password));
        passwordSet(loginId);
    }

    @Override
    @Transactional
    public void passwordSet(String loginId) {
        changes.happened(KeyChange.Kind.PASSWORD_SET, loginId);
        sessions.endAll(loginId);
        events.publishEvent(new PasswordSet(loginId));
    }
}
