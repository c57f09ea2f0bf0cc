package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import demo.DemoData;
import java.util.Map;
import java.util.regex.Pattern;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signin.KeyMembers;
import kr.carbonpoint.signin.KeyMembers.KeyMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering a passkey and signing in with it, with Chromium's own authenticator. */
@ServiceTest
class PasskeyBrowserTests {

    private static final Pattern TASKLIST_OR_OWN_PAGE = Pattern.compile(".*(/camunda/app/tasklist/|/me$).*");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

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

    private KeyMember member;

    @BeforeEach
    void join() {
        member = new KeyMembers(jdbc, documents, logins, environment).next();
    }

    @ParameterizedTest
    @EnumSource
    void memberRegistersAPasskeySignsInWithItAndRemovesIt(Screen screen) {
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("passkey-" + screen));
        authenticator(visit, true);
        visit.open("/login?to=sign-in");
        assertThat(visit.button("패스키로 로그인")).isVisible();
        visit.shot("login");
        visit.page().getByLabel("아이디").fill(member.login());
        visit.page().getByLabel("비밀번호").fill(Resident.PASSWORD);
        visit.press("로그인");
        visit.page().waitForURL("**/me/sign-in");
        visit.shot("none");

        visit.page().getByLabel("패스키 이름").fill("내 <b>휴대폰</b> 📱");
        visit.press("이 기기에 패스키 등록하기");
        visit.sees("패스키를 등록했어요.", "내 <b>휴대폰</b> 📱", "패스키 등록");
        visit.shot("registered");
        visit.press("이 기기에 패스키 등록하기");
        visit.sees("이 기기에는 이미 등록한 패스키가 있어요.");

        visit.press("로그아웃");
        visit.sees("로그아웃했어요.");
        visit.press("패스키로 로그인");
        visit.page().waitForURL(TASKLIST_OR_OWN_PAGE);

        visit.open("/me/sign-in");
        visit.press(visit.page().locator("summary").getByText("이름 바꾸기"));
        visit.page().getByLabel("새 이름").fill("거실 컴퓨터");
        visit.press("바꾸기");
        visit.sees("거실 컴퓨터");
        visit.press(visit.page().locator("summary").getByText("지우기"));
        visit.shot("remove");
        visit.press(visit.page().getByText("이 패스키 지우기"));
        visit.sees("패스키를 지웠어요.", "패스키 지움");
        visit.press("로그아웃");
        visit.press("패스키로 로그인");
        visit.sees("등록되지 않은 패스키예요.");
        visit.shot("refused");
    }

    @Test
    void deviceThatDoesNotKnowItsOwnerIsNotEnough() {
        var visit = chromium.visit("http://localhost:" + port, Screen.DESKTOP, new Album("passkey-unverified"));
        authenticator(visit, false);
        visit.signIn(member.login(), Resident.PASSWORD);
        visit.page().waitForURL(TASKLIST_OR_OWN_PAGE);
        visit.open("/me/sign-in");

        visit.press("이 기기에 패스키 등록하기");

        visit.sees("패스키를 쓰지 않으셨거나 시간이 지났어요.");
    }

    @Test
    void clerkSignsInWithAPasskeyAndWorks() {
        var visit = chromium.visit("http://localhost:" + port, Screen.DESKTOP, new Album("passkey-clerk"));
        authenticator(visit, true);
        visit.signIn(DemoData.CLERK, DemoData.PASSWORD);
        visit.page().waitForURL("**/camunda/app/tasklist/**");
        visit.open("/staff");
        visit.follow("로그인 방법(패스키·인증서)");
        visit.press("이 기기에 패스키 등록하기");
        visit.sees("패스키를 등록했어요.");
        visit.press("로그아웃");

        visit.press("패스키로 로그인");

        visit.page().waitForURL("**/camunda/app/tasklist/**");
        visit.open("/staff");
        visit.sees("인천광역시 검단구");
        visit.open("/me/sign-in");
        visit.press(visit.page().locator("summary").getByText("지우기"));
        visit.press(visit.page().getByText("이 패스키 지우기"));
        visit.sees("패스키를 지웠어요.");
    }

    private static void authenticator(Visit visit, boolean verifiesItsOwner) {
        var devtools = visit.page().context().newCDPSession(visit.page());
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        Map.of(
                        "hasResidentKey", true,
                        "hasUserVerification", true,
                        "isUserVerified", verifiesItsOwner,
                        "automaticPresenceSimulation", true)
                .forEach(options::addProperty);
        var request = new JsonObject();
        request.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", request);
    }
}
