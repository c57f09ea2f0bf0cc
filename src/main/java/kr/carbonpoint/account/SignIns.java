package kr.carbonpoint.account;

import java.util.Set;
import kr.carbonpoint.engine.Logins;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes when accounts of staff are used. */
@Component
class SignIns {

    private static final Set<String> STAFF = Set.of("ROLE_" + Logins.CLERKS, "ROLE_" + Logins.ADMINISTRATORS);

    private final StaffAccounts accounts;

    SignIns(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        var user = event.getAuthentication();
        if (user.getAuthorities().stream().anyMatch(role -> STAFF.contains(role.getAuthority()))) {
            accounts.used(user.getName());
        }
    }
}
