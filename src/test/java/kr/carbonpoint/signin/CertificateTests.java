package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/** A member, and browsers with certificates in front of the second port. */
@ServiceTest
abstract class CertificateTests {

    static final String SESSION = "CARBON-SESSION";

    @LocalServerPort
    int port;

    @Autowired
    CertificatePort certificatePort;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Logins logins;

    @Autowired
    Environment environment;

    String site;
    KeyMembers members;
    KeyMember member;

    @BeforeEach
    void join() {
        site = "http://localhost:" + port;
        members = new KeyMembers(jdbc, documents, logins, environment);
        member = members.next();
    }

    static Identity person() {
        return TestAuthorities.ISSUER.person("김하늘(Kim Haneul)0004" + System.nanoTime());
    }

    /** With a token for forms, as every page with a form gives one. */
    RestVisitor withCertificate(RestVisitor visitor, Identity identity) {
        visitor.get("/");
        return visitor.at(certificatePort.address(), identity.tls());
    }

    HttpResponse<String> register(KeyMember who, Identity identity) {
        return post(withCertificate(who.visitor(), identity), "/certificate/register");
    }

    RestVisitor signIn(Identity identity) {
        var visitor = withCertificate(new RestVisitor(port), identity);
        assertThat(location(post(visitor, "/certificate/sign-in"))).startsWith(site);
        return visitor;
    }

    static HttpResponse<String> post(RestVisitor visitor, String path) {
        return post(visitor, path, "");
    }

    static HttpResponse<String> post(RestVisitor visitor, String path, String form) {
        return visitor.post(path, "application/x-www-form-urlencoded", form);
    }

    /** A request of a browser that sends the session over http too, as browsers do on this machine. */
    HttpResponse<String> onSite(String session, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Cookie", SESSION + "=" + session)
                                    .header("Accept", "application/json,text/html")
                                    .build(),
                            BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        return answer.body();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
