package demo;

import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;

/** The three people of 인천 검단구 that a payment takes. */
public class DemoDuties implements ApplicationRunner {

    public static final String PREPARER = "payprepare";
    public static final String APPROVER = "payapprove";
    public static final String EXPORTER = "payexport";

    private final Municipalities municipalities;
    private final Logins logins;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    DemoDuties(
            Municipalities municipalities, Logins logins, IdentityService identity, TransactionTemplate transaction) {
        this.municipalities = municipalities;
        this.logins = logins;
        this.identity = identity;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            if (!logins.exists(PREPARER)) {
                clerk(PREPARER, "작성", "payout-preparer");
                clerk(APPROVER, "승인", "payout-approver");
                clerk(EXPORTER, "이체", "payout-exporter");
            }
        });
    }

    private void clerk(String id, String name, String duty) {
        var group = municipalities.of("28290").group();
        var user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("담당자");
        user.setPassword(DemoData.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, Logins.CLERKS);
        identity.createMembership(id, group);
        identity.createMembership(id, group + "-" + duty);
    }
}
