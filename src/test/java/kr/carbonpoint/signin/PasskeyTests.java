package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signin.KeyMembers.KeyMember;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member in front of a device with a passkey. */
@ServiceTest
abstract class PasskeyTests {

    static final String SIGN_IN = "/login/passkey";
    static final String REGISTER = "/me/sign-in/passkeys";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Logins logins;

    @Autowired
    Environment environment;

    KeyMembers members;
    KeyMember member;
    SoftAuthenticator device;

    @BeforeEach
    void join() {
        members = new KeyMembers(jdbc, documents, logins, environment);
        member = members.next();
        member.visitor().get("/me/sign-in");
        device = new SoftAuthenticator("http://localhost:" + port);
    }

    RestVisitor visitor() {
        return new RestVisitor(port);
    }

    static HttpResponse<String> register(KeyMember who, SoftAuthenticator device, String label) {
        var options = who.visitor().postJson(REGISTER + "/options", Map.of());
        return who.visitor().postJson(REGISTER, device.register(options.body(), label));
    }

    static HttpResponse<String> signIn(RestVisitor visitor, SoftAuthenticator device) {
        var options = visitor.postJson(SIGN_IN + "/options", Map.of());
        return visitor.postJson(SIGN_IN, device.signIn(options.body()));
    }

    static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }
}
