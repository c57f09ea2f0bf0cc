package kr.carbonpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The privacy policy in a browser. */
@ServiceTest
class TermBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

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
}
