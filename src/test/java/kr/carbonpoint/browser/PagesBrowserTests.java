package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.web.Doors;
import kr.carbonpoint.web.Doors.Door;
import kr.carbonpoint.web.Doors.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page of this application, whoever wrote it: those that {@code doors.txt} shows to somebody. */
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class PagesBrowserTests {

    private static final int HEIGHT = 900;

    /**
     * Shown only on the way, where {@link AgencyBrowserTests}, {@link CertificateBrowserTests}, {@link
     * MemberSearchBrowserTests}, {@link RulesBrowserTests} and {@link StaffBrowserTests} look at them; the last two, lists
     * as on other pages, while an application goes on and after a bank sent a bad file.
     */
    private static final List<String> ON_THE_WAY = List.of(
            "GET /agency/status",
            "GET /certificate/register",
            "GET /certificate/sign-in",
            "GET /staff/members/{reference}",
            "GET /staff/policy/proposals/{id}",
            "GET /staff/readings/{id}/rejects.csv",
            "GET /staff/payouts/{id}/files/{name}",
            "GET /staff/applications/{reference}",
            "GET /staff/payouts/{id}/results/{file}/rejects");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @AfterAll
    void close() {
        doors.forgetAll();
    }

    Stream<Door> pages() {
        var pages = doors.pages();
        return Doors.table().stream().filter(door -> door.first() != null && pages.contains(doors.mappingOf(door)));
    }

    @Test
    void everyPageIsShownToSomebody() {
        assertThat(Stream.concat(pages().map(doors::mappingOf), ON_THE_WAY.stream())
                        .toList())
                .containsAll(doors.pages());
    }

    /** At 390 px, at 320 px (WCAG 1.4.10), at 200 % of a screen of 1280 px, and on that screen. */
    @ParameterizedTest
    @MethodSource("pages")
    void pageIsForEverybodyAtEverySize(Door door) {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, album(door));
        visit.with(doors.known(door.first()).cookies()).open(doors.addressOf(door));
        visit.shot("390");
        visit.page().setViewportSize(320, HEIGHT);
        visit.fits("320");
        visit.page().setViewportSize(640, HEIGHT);
        visit.fits("200-percent");
        visit.page().setViewportSize(1280, HEIGHT);
        visit.shot("1280");
    }

    /** Without scripts there is the same page, and no button that needs one. */
    @ParameterizedTest
    @MethodSource("pages")
    void pageWorksWithoutJavaScript(Door door) {
        var visit = chromium.visitWithoutScripts("http://localhost:" + port, album(door));
        visit.with(doors.known(door.first()).cookies()).open(doors.addressOf(door));
        assertThat(visit.page().locator("main h1")).isVisible();
        assertThat(visit.page().locator("main button:not([type=submit]):visible, main a[href='#']:visible"))
                .hasCount(0);
    }

    @Test
    void whoHasNoJavaScriptIsToldSoWhereItIsNeeded() {
        var visit = chromium.visitWithoutScripts("http://localhost:" + port, new Album("without-scripts"));
        visit.open("/");
        // Playwright finds nothing below noscript by its words.
        assertThat(visit.page().locator("noscript p")).containsText("자바스크립트가 켜져 있어야 해요");
    }

    @Test
    void staffAreWarnedBeforeTheSessionEndsAndCanGoOn() {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("session-of-staff"));
        visit.page().clock().install();
        visit.with(doors.known(Who.CLERK).cookies()).open("/staff/settlement");
        goesOn(visit, "곧 로그인이 풀립니다", "계속하기", "**/staff", "로그인이 풀렸습니다");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ko, 곧 로그인이 풀려요, 계속하기, 로그인이 풀렸어요
            en, You will be logged out soon, Continue, You have been logged out
            """)
    void memberIsWarnedBeforeTheSessionEndsAndCanGoOn(String language, String warning, String goOn, String ended) {
        var visit =
                chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("session-of-member-" + language));
        visit.page().clock().install();
        visit.with(doors.known(Who.MEMBER).cookies());
        var chosen = new HttpCookie("CARBON-LANGUAGE", language);
        chosen.setPath("/");
        visit.with(List.of(chosen));
        visit.open("/me/objections");
        goesOn(visit, warning, goOn, "**/me/sign-in", ended);
    }

    private static void goesOn(Visit visit, String words, String goOn, String address, String ended) {
        var warning = visit.page().getByText(words);
        visit.page().clock().fastForward("27:50");
        assertThat(warning).isHidden();
        visit.page().clock().fastForward("00:20");
        assertThat(warning).isVisible();
        visit.shot("warning");
        visit.page().waitForResponse(address, () -> visit.press(goOn));
        assertThat(warning).isHidden();

        visit.page().clock().fastForward("28:10");
        assertThat(warning).isVisible();
        visit.page().clock().fastForward("02:00");
        visit.sees(ended);
        visit.keep("ended");
    }

    private static Album album(Door door) {
        return new Album("pages/" + door.address().replaceAll("^/|[{}]", "").replaceAll("\\W+", "-"));
    }
}
