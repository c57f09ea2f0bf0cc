package kr.carbonpoint;

import demo.DemoData;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.env.Environment;

/** Takes people on for municipalities, those invented by tests as well. */
public class StaffMembers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final IdentityService identity;
    private final Environment environment;

    StaffMembers(IdentityService identity, Environment environment) {
        this.identity = identity;
        this.environment = environment;
    }

    /** @param duties as in payout-approver */
    public StaffMember of(long municipality, String... duties) {
        var user = identity.newUser("staff" + COUNT.incrementAndGet());
        user.setPassword(DemoData.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(user.getId(), Logins.CLERKS);
        var own = "municipality-" + municipality;
        Stream.concat(Stream.of(own), Stream.of(duties).map(duty -> own + "-" + duty))
                .forEach(group -> join(user.getId(), group));
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new StaffMember(user.getId(), new RestVisitor(port).signIn(user.getId(), DemoData.PASSWORD));
    }

    private void join(String user, String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        identity.createMembership(user, id);
    }
}
