package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody looks for the own city in 참여현황. */
@ServiceTest
class StatisticsBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    private int city;

    @BeforeEach
    void somethingToSee() {
        city = (int) municipalities.of("52210").id();
        var neighbours = (int) municipalities.of("52180").id();
        for (int year = 2023; year <= 2026; year++) {
            var day = LocalDate.of(year, 3, 1);
            SomeMembers.of(jdbc, city).joined(day).insert(20 * (year - 2020));
            SomeMembers.of(jdbc, city).joined(day).kind(MemberKind.BUSINESS).insert(2);
            SomeMembers.of(jdbc, neighbours).joined(day).insert(9);
            SomeMembers.of(jdbc, neighbours)
                    .joined(day)
                    .kind(MemberKind.BUSINESS)
                    .insert(7);
        }
        jdbc.sql("""
                insert into settled_half
                select ?, half, 60, 9000000, 400000, 1200000, 30, 150000, 300000 from unnest(array[20251, 20252, 20261]) half
                on conflict do nothing
                """).param(city).update();
    }

    @ParameterizedTest
    @EnumSource
    void visitorFindsTheOwnCity(Screen screen) {
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("statistics-" + screen));
        var page = visit.page();
        visit.open("/statistics");
        assertThat(page.locator("#now")).hasText("전국 참여현황");
        visit.shot("country");

        // The districts come at once, without leaving the page.
        page.getByLabel("시·도", new Page.GetByLabelOptions().setExact(true)).selectOption("52");
        page.getByLabel("시·군·구").selectOption(String.valueOf(city));
        page.evaluate("() => (window.stays = true)");
        visit.press("보기");
        assertThat(page.locator("#now")).hasText("전북특별자치도 김제시 참여현황");
        assertThat(page).hasURL("http://localhost:" + port + "/statistics?province=52&municipality=" + city);
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        assertThat(page.locator("#growth ~ .chart canvas, #growth ~ * .chart canvas"))
                .isVisible();
        assertThat(page.locator(".map .chosen")).hasCount(1);
        visit.shot("city");

        visit.press(page.locator(".map a[aria-label^=강원]"));
        assertThat(page.locator("#now")).hasText("강원특별자치도 참여현황");
        page.goBack();
        assertThat(page.locator("#now")).hasText("전북특별자치도 김제시 참여현황");
        assertThat(page.evaluate("() => Object.keys({ ...localStorage, ...sessionStorage }).join()"))
                .as("what is kept in the browser: where one is, no page")
                .isEqualTo("htmx-current-path-for-history");
    }

    @ParameterizedTest
    @EnumSource
    void withoutScriptsEverythingIsThereButThePictures(Screen screen) {
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("statistics-plain-" + screen));
        var page = visit.page();
        page.route("**/*.js", route -> route.abort());
        visit.open("/statistics");
        page.getByLabel("시·도", new Page.GetByLabelOptions().setExact(true)).selectOption("52");
        visit.press("보기");
        assertThat(page.locator("#now")).hasText("전북특별자치도 참여현황");
        page.getByLabel("시·군·구").selectOption(String.valueOf(city));
        visit.press("보기");
        assertThat(page.locator("#now")).hasText("전북특별자치도 김제시 참여현황");
        assertThat(page.locator("table[data-chart]").first()).isVisible();
        assertThat(page.locator("canvas")).hasCount(0);
        visit.shot("city");
    }
}
