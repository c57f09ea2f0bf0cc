package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.web.Doors;
import kr.carbonpoint.web.Doors.Door;
import kr.carbonpoint.web.Doors.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page of this application, whoever wrote it: those that {@code doors.txt} shows to somebody. */
@ServiceTest
class PagesBrowserTests {

    private static final int HEIGHT = 900;

    /** Shown only on the way: {@link AgencyBrowserTests} and {@link CertificateBrowserTests} look at them. */
    private static final List<String> ON_THE_WAY =
            List.of("GET /agency/status", "GET /certificate/register", "GET /certificate/sign-in");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    static Stream<Door> pages() {
        return Doors.table().stream().filter(door -> door.method().equals("GET") && door.first() != null);
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
        if (!isPage(visit)) {
            return;
        }
        visit.shot("390");
        for (int width : new int[] {320, 640, 1280}) {
            visit.page().setViewportSize(width, HEIGHT);
            visit.shot(width == 640 ? "200-percent" : String.valueOf(width));
        }
    }

    /** Without scripts there is the same page, and no button that needs one. */
    @ParameterizedTest
    @MethodSource("pages")
    void pageWorksWithoutJavaScript(Door door) {
        var visit = chromium.visitWithoutScripts("http://localhost:" + port, album(door));
        visit.with(doors.known(door.first()).cookies()).open(doors.addressOf(door));
        if (!isPage(visit)) {
            return;
        }
        assertThat(visit.page().locator("main h1")).isVisible();
        assertThat(visit.page().locator("main button:not([type=submit]):visible, main a[href='#']:visible"))
                .hasCount(0);
        visit.keep("without-scripts");
    }

    @Test
    void whoHasNoJavaScriptIsToldSoWhereItIsNeeded() {
        var visit = chromium.visitWithoutScripts("http://localhost:" + port, new Album("without-scripts"));
        visit.open("/");
        visit.press(visit.button("회원가입").first());
        visit.sees("이 화면을 쓰려면 자바스크립트가 필요해요", "종이 신청서", "This page needs JavaScript");
        visit.keep("tasklist");
        visit.follow("처음 화면으로");
        assertThat(visit.button("이어서 하기")).isVisible();
    }

    @Test
    void staffAreWarnedBeforeTheSessionEndsAndCanGoOn() {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("session-of-staff"));
        visit.page().clock().install();
        visit.with(doors.known(Who.CLERK).cookies()).open("/staff/settlement");
        var warning = visit.page().getByText("곧 로그인이 풀립니다");
        visit.page().clock().fastForward("27:50");
        assertThat(warning).isHidden();
        visit.page().clock().fastForward("00:20");
        assertThat(warning).isVisible();
        visit.shot("warning");
        visit.page().waitForResponse("**/staff", () -> visit.press("계속하기"));
        assertThat(warning).isHidden();

        visit.page().clock().fastForward("28:10");
        assertThat(warning).isVisible();
        visit.page().clock().fastForward("02:00");
        visit.sees("로그인이 풀렸습니다");
        visit.keep("ended");
    }

    /** Tables, pictures and the like have addresses too. */
    private static boolean isPage(Visit visit) {
        return visit.page().locator("html > head > title").count() == 1;
    }

    private static Album album(Door door) {
        return new Album("pages/" + door.address().replaceAll("^/|[{}]", "").replaceAll("\\W+", "-"));
    }
}
