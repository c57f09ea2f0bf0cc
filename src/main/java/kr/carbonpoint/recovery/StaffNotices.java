package kr.carbonpoint.recovery;

import java.util.Map;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import org.springframework.stereotype.Component;

/** Tells staff what was handed over in their name. */
@Component
public class StaffNotices {

    private final StaffAccounts accounts;
    private final Mailer mailer;

    StaffNotices(StaffAccounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    /** To the official address; an account that was made by hand has none. */
    public void tell(long account) {
        accounts.find(account)
                .flatMap(found -> accounts.profile(found.loginId()))
                .ifPresent(profile -> mailer.send(
                        profile.email(), Mail.CLERK_NUMBER_HANDED, Map.of("reference", "ACCOUNT-" + account)));
    }
}
