package kr.carbonpoint.browser;

import java.util.regex.Pattern;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.signin.KeyMembers;
import kr.carbonpoint.signin.KeyMembers.KeyMember;
import kr.carbonpoint.signin.TestAuthorities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering a certificate that is installed in the browser, and signing in with it. */
@ServiceTest
class CertificateBrowserTests {

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
    void memberRegistersACertificateAndSignsInWithIt(Screen screen) {
        var visit = withCertificate(screen, "김하늘(Kim Haneul)0004" + System.nanoTime());
        visit.signIn(member.login(), Resident.PASSWORD);
        visit.page().waitForURL(TASKLIST_OR_OWN_PAGE);
        visit.open("/me/sign-in");
        visit.follow("인증서 등록하기");
        visit.sees("이 인증서를 등록할까요?", "김하늘", "yessign · 가나다 인증기관");
        visit.shot("register");
        visit.press("등록하기");
        visit.sees("인증서를 등록했어요.");
        visit.shot("registered");

        visit.press("로그아웃");
        visit.sees("로그아웃했어요.");
        visit.follow("인증서로 로그인");
        visit.sees("이 인증서로 로그인할까요?");
        visit.shot("sign-in");
        visit.press("로그인하기");

        visit.page().waitForURL(TASKLIST_OR_OWN_PAGE);
        visit.open("/me");
        visit.sees(member.login());
    }

    @Test
    void certificateOfSomebodyElseIsRefused() {
        var visit = withCertificate(Screen.PHONE, "이바다(Lee Bada)0004");
        visit.open("/login");
        visit.follow("인증서로 로그인");
        visit.sees("등록되지 않은 인증서예요.", "브라우저 창을 모두 닫고");
        visit.shot("refused");
        visit.follow("로그인 화면으로 돌아가기");
        visit.page().waitForURL("**/login");
        visit.signIn(member.login(), Resident.PASSWORD);
        visit.page().waitForURL(TASKLIST_OR_OWN_PAGE);
        visit.open("/me/sign-in");
        visit.follow("인증서 등록하기");
        visit.sees("이름이 회원 이름과 달라요.");
        visit.shot("other-name");
    }

    private Visit withCertificate(Screen screen, String name) {
        return chromium.visit(
                "http://localhost:" + port,
                screen,
                new Album("certificate-" + screen),
                address(),
                TestAuthorities.file(name),
                TestAuthorities.PASSWORD);
    }

    /** Of the port of certificates, as the login page has it. */
    private String address() {
        var page = new RestVisitor(port).get("/login").body();
        var link = Pattern.compile("href=\"(https://localhost:\\d+)/certificate/sign-in\"")
                .matcher(page);
        return link.results().findFirst().orElseThrow().group(1);
    }
}
