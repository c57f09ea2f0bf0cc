package kr.carbonpoint.account;

import java.util.Optional;
import kr.carbonpoint.account.GrantLog.Change;
import kr.carbonpoint.engine.GroupChanges;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.security.OpenSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches over the groups of staff, whoever changes them: what the law keeps apart stays apart, everything is written down. */
@Component
class Grants implements GroupChanges {

    private final GrantLog log;
    private final StaffAccounts accounts;
    private final OpenSessions sessions;
    private final JdbcClient jdbc;

    Grants(GrantLog log, StaffAccounts accounts, OpenSessions sessions, JdbcClient jdbc) {
        this.log = log;
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @Override
    public void entered(String user, String group, String by) {
        if (group.equals(Logins.RESIDENTS)) {
            return;
        }
        Duty.of(group).ifPresent(duty -> refuseAnother(user, duty));
        log.note(user, Change.GRANT, group, by);
        accounts.appear(user);
    }

    @Override
    public void left(String user, String group, String by) {
        if (group.equals(Logins.RESIDENTS)) {
            return;
        }
        log.note(user, Change.WITHDRAW, group, by);
        // A session remembers the groups that it began with.
        sessions.endAll(user);
    }

    @Override
    public void deleted(String user) {
        accounts.forget(user);
    }

    private void refuseAnother(String user, Duty duty) {
        // Two grants to one user take turns, or neither would see the other.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('duty ' || ?, 0))")
                .param(user)
                .query(row -> {});
        boolean hasAnother = jdbc
                .sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(user)
                .query(String.class)
                .list()
                .stream()
                .map(Duty::of)
                .flatMap(Optional::stream)
                .anyMatch(held -> held != duty);
        if (hasAnother) {
            throw new Refusal(
                    "duty", "지급 명단 작성, 지급 승인, 이체는 서로 다른 사람이 맡아야 합니다(지방회계법 제36조). 이 사람이 지금 맡은 지급 업무를 먼저 거두어 주세요.");
        }
    }
}
