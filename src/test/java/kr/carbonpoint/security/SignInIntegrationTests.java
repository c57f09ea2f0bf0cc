package kr.carbonpoint.security;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Logins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords, sessions, cookies, tokens and headers. */
@ServiceTest
class SignInIntegrationTests {

    private static final String SESSION = "CARBON-SESSION";

    @LocalServerPort
    private int port;

    @Autowired
    private Logins logins;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void afterManyWrongPasswordsTheRightOneHasToWait() {
        var id = member();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(id, "Wrong#" + i)).endsWith("/login?error");
            clock.advance(Duration.ofSeconds(1 << i));
        }
        assertThat(signIn(id, "Wrong#5")).endsWith("/login?error");

        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn(id, Resident.PASSWORD)).endsWith("/login?error");
        clock.advance(Duration.ofSeconds(3));
        assertThat(signIn(id, Resident.PASSWORD)).endsWith("/camunda/app/tasklist/default/");
        assertThat(signIn(id, Resident.PASSWORD)).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void nobodyIsLockedOutForGood() {
        var id = member();
        for (int i = 0; i < 20; i++) {
            signIn(id, "Wrong#" + i);
            clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        }

        assertThat(signIn(id, Resident.PASSWORD)).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void wrongPasswordsAtTheSameMomentAreRefused() {
        var id = member();

        assertThat(Stream.of(1, 2, 3, 4).parallel().map(i -> signIn(id, "Wrong#" + i)))
                .allMatch(location -> location.endsWith("/login?error"));
    }

    @Test
    void applicantsHaveNoPassword() {
        var applicant = new RestVisitor(port).begin();
        var user = applicant.get("/camunda/api/admin/auth/user/default").body().split("\"")[3];

        for (var password : List.of("", "null", user)) {
            assertThat(signIn(user, password)).endsWith("/login?error");
        }
    }

    @Test
    void signingInBeginsANewSession() {
        var visitor = new RestVisitor(port).begin();
        var before = visitor.cookie(SESSION);

        visitor.signIn(DemoData.RESIDENT, DemoData.PASSWORD);

        assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
        assertThat(with(before, "/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
    }

    @Test
    void beginningAnApplicationBeginsANewSession() {
        var visitor = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);
        var before = visitor.cookie(SESSION);

        visitor.get("/");
        visitor.begin();

        assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
        assertThat(with(before, "/me").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionForAllApplications() {
        var visitor = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);
        var session = visitor.cookie(SESSION);
        assertThat(with(session, "/me").statusCode()).isEqualTo(200);

        visitor.post("/camunda/api/admin/auth/user/default/logout", "application/json", "");

        assertThat(with(session, "/me").statusCode()).isEqualTo(302);
        assertThat(with(session, RestVisitor.ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void cookiesStayWithThisSiteAndOutOfReachOfScripts() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/signup"))
                                .header("Cookie", "CARBON-CSRF=token")
                                .header("X-CARBON-CSRF", "token")
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        var session = with(session(answer), "/camunda/app/tasklist/default/");
        var cookies = Stream.concat(
                        answer.headers().allValues("Set-Cookie").stream(),
                        session.headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(SESSION) || cookie.startsWith("CARBON-RESUME"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(cookies).hasSizeGreaterThan(2).allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    @Test
    void postsFromOtherSitesAreRefused() {
        var visitor = new RestVisitor(port).begin();
        var task = visitor.state().path("task").asText();
        var forged = visitor.ledByAnotherSite();

        for (var path : List.of("/signup", "/signup/resume", "/signup/go", "/login", "/logout")) {
            assertThat(forged.postJson(path, Map.of("to", "task_chooseType")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(forged.put("/signup/tasks/" + task + "/draft", Map.of("province", "28"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.current()).isEqualTo("task_chooseType");
        assertThat(forged.submit(task, Resident.next().answers("task_chooseType"))
                        .statusCode())
                .isEqualTo(403);
        // The webapps' filter ends the session as well.
        visitor.post("/signup/resume", "application/json", "");
        assertThat(visitor.current()).isEqualTo("task_chooseType");
    }

    @Test
    void personalAnswersAreNotCached() {
        var visitor = new RestVisitor(port).begin();
        var task = RestVisitor.ENGINE + "/task/" + visitor.state().path("task").asText();
        var member = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);

        assertThat(Stream.of(
                        visitor.get("/signup/state"),
                        visitor.get("/signup/status"),
                        visitor.get(task),
                        visitor.get(task + "/form-variables"),
                        member.get("/me")))
                .allMatch(answer -> answer.statusCode() == 200)
                .allMatch(answer -> header(answer, "Cache-Control").contains("no-store"));
    }

    @Test
    void everyPageCarriesTheSecurityHeaders() {
        var visitor = new RestVisitor(port).begin();

        for (var path : List.of("/", "/login", "/signup/status", "/camunda/app/tasklist/default/")) {
            var answer = visitor.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    private String member() {
        var id = Resident.next().loginId();
        logins.createMember(id, logins.hash(Resident.PASSWORD));
        return id;
    }

    /** Where signing in leads. */
    private String signIn(String user, String password) {
        var form = "username=" + user + "&password=" + password.replace("#", "%23");
        return header(new RestVisitor(port).post("/login", "application/x-www-form-urlencoded", form), "Location");
    }

    private HttpResponse<String> with(String session, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Cookie", SESSION + "=" + session)
                                    .header("Accept", "text/html,application/json")
                                    .build(),
                            BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION))
                .map(cookie -> cookie.substring(SESSION.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
