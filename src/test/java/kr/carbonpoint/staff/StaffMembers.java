package kr.carbonpoint.staff;

import demo.DemoData;
import java.util.UUID;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.engine.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people who work for a municipality, and seats them at the desk. */
public final class StaffMembers {

    private final IdentityService identity;
    private final int port;

    public StaffMembers(IdentityService identity, int port) {
        this.identity = identity;
        this.port = port;
    }

    /** A municipality that exists for a test alone. */
    public static void found(JdbcClient jdbc, long municipality) {
        jdbc.sql("insert into municipality (id, name) values (:id, '시험시 ' || :id) on conflict do nothing")
                .param("id", municipality)
                .update();
    }

    /** Somebody new, with these duties, who has opened the desk. */
    public Somebody clerk(long municipality, String... duties) {
        String id = "clerk" + UUID.randomUUID().toString().substring(0, 8);
        var user = identity.newUser(id);
        user.setFirstName("담당");
        user.setLastName("시험");
        user.setPassword(DemoData.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, Logins.CLERKS);
        var own = "municipality-" + municipality;
        Stream.concat(Stream.of(own), Stream.of(duties).map(duty -> own + "-" + duty))
                .forEach(group -> join(id, group));
        return new Somebody(id, seated(id));
    }

    /** @param id the user id */
    public record Somebody(String id, RestVisitor desk) {}

    public RestVisitor seated(String user) {
        var visitor = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        // A page of this site brings the token that its forms send.
        visitor.get("/staff");
        return visitor;
    }

    private void join(String user, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(user, group);
    }
}
