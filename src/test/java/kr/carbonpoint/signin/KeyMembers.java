package kr.carbonpoint.signin;

import java.time.LocalDate;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.SomeMembers;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members with an account and an address for mails, all of them named 김하늘. */
public final class KeyMembers {

    static final String NAME = "김하늘";

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Logins logins;
    private final int port;

    public KeyMembers(JdbcClient jdbc, SealedDocuments documents, Logins logins, Environment environment) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.logins = logins;
        port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** @param visitor the member's browser, signed in */
    public record KeyMember(String login, long id, RestVisitor visitor) {

        String email() {
            return login + "@carbonpoint.example";
        }
    }

    public KeyMember next() {
        var members = SomeMembers.of(jdbc, 210_001)
                .numbered(Resource.ELECTRICITY)
                .profiles(documents, i -> profile(null))
                .insert(1);
        var reference = members.reference(0);
        var login = reference.toLowerCase();
        jdbc.sql("update member set profile = ? where id = ?")
                .params(documents.seal(profile(login + "@carbonpoint.example"), reference), members.id(0))
                .update();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        return new KeyMember(login, members.id(0), new RestVisitor(port).signIn(login, Resident.PASSWORD));
    }

    private static Profile profile(String email) {
        return ProfileBuilder.builder()
                .name(NAME)
                .birthDate(LocalDate.of(1956, 3, 4))
                .mobile("010-2345-6789")
                .householder(NAME)
                .relation(Relation.SELF)
                .email(email)
                .build();
    }
}
