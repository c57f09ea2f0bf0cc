package kr.carbonpoint.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.account.GrantLog.Change;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.security.OpenSessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts are closed for a while and opened again: by the timer when nobody used them, by an administrator at any time. */
@Service
public class Suspension {

    private final StaffAccounts accounts;
    private final GrantLog log;
    private final OpenSessions sessions;
    private final StaffProperties properties;
    private final Clock clock;

    Suspension(StaffAccounts accounts, GrantLog log, OpenSessions sessions, StaffProperties properties, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    /** Suspends the accounts that nobody used for the configured days; the administrator who was here last stays. */
    @Transactional
    public void suspendIdle() {
        accounts.takeStock(List.of(Logins.CLERKS, Logins.ADMINISTRATORS));
        var since = OffsetDateTime.now(clock).minusDays(properties.idleDays());
        accounts.suspendUnusedSince(since, Logins.ADMINISTRATORS).forEach(login -> suspended(login, null));
    }

    /** @return false when there was nothing to do, or somebody meant themselves, or was suspended meanwhile */
    @Transactional
    public boolean suspend(StaffAccount account, String by) {
        accounts.lockAdministrators(Logins.ADMINISTRATORS);
        boolean done = !account.loginId().equals(by) && !accounts.isSuspended(by) && accounts.suspend(account.id(), by);
        if (done) {
            suspended(account.loginId(), by);
        }
        return done;
    }

    @Transactional
    public void reactivate(StaffAccount account, String by) {
        if (accounts.reactivate(account.id())) {
            log.note(account.loginId(), Change.REACTIVATE, null, by);
        }
    }

    private void suspended(String loginId, String by) {
        log.note(loginId, Change.SUSPEND, null, by);
        sessions.endAll(loginId);
    }
}
