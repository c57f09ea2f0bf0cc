package kr.carbonpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The privacy policy and what was agreed to, in a browser. */
@ServiceTest
class TermBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Test
    void policyNamesEveryCookieThatABrowserGets() {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("cookies"));
        var wizard = new Wizard(visit);
        visit.open("/");
        visit.press("회원가입");
        wizard.at("회원 유형 선택");
        visit.press("English");
        wizard.at("Choose the type of member");
        visit.open("/privacy");
        visit.sees("Privacy policy");
        assertThat(visit.page().context().cookies())
                .extracting(cookie -> cookie.name)
                .contains("CARBON-SESSION", "CARBON-RESUME", "CARBON-LANGUAGE", "XSRF-TOKEN")
                .allSatisfy(name ->
                        assertThat(visit.page().locator("main").innerText()).contains(name));
    }

    @Test
    void contentsLeadToTheirParts() {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("policy"));
        visit.open("/");
        visit.follow("개인정보 처리방침");
        visit.follow("9. 쿠키");
        assertThat(visit.page().url()).endsWith("/privacy#part-10");
        visit.sees("CARBON-SESSION");
        visit.keep("cookies");
    }

    @Test
    void memberTakesBackAnOptionalConsent() {
        var member = households.next().resident();
        jdbc.sql("insert into member_consent select id, 'news', 1, now() from member where login_id = ?")
                .param(member.loginId())
                .update();
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("consents"));
        visit.signIn(member.loginId(), Resident.PASSWORD);
        visit.sees("내 정보");
        visit.open("/me/membership");
        visit.shot("agreed");
        visit.press("소식 받기 동의 거두기");
        visit.sees("동의를 거두었어요");
        visit.shot("taken-back");
        assertThat(visit.page().locator("main").innerText()).doesNotContain("소식 받기");
    }
}
