package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before joining: the landing page, what one would get, and finding an application again. */
@ServiceTest
class LandingBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void visitorWorksOutWhatThereIsToGet(Screen screen) {
        var visit = visit(screen, "calculator");
        var page = visit.page();
        visit.open("/");
        visit.sees("최대 100,000원", "언제 아끼고 언제 받나요?");
        visit.shot("home");
        visit.follow("얼마나 받을까 계산하기");
        visit.shot("question");

        page.evaluate("() => (window.before = true)");
        page.locator("#electricity-now").fill("삼백");
        visit.press("계산하기");
        visit.sees("숫자로 적어 주세요.", "예전에 쓴 양도 적어 주세요.");
        assertThat(page.locator("#electricity-before")).isFocused();
        assertThat(page.locator("#electricity-now")).hasValue("삼백");
        visit.shot("wrong");

        page.locator("#electricity-before").fill("３５０");
        page.locator("#electricity-now").fill("300");
        page.locator("#gas-before").fill("9");
        page.locator("#gas-now").fill("8");
        visit.press("계산하기");
        visit.sees("반년에 최대 20,000원", "취사용 가스는 평가하지 않아요");
        assertThat(page.locator("#answer")).isFocused();
        visit.shot("answer");

        assertThat(page.evaluate("() => window.before"))
                .as("only the part was replaced")
                .isEqualTo(true);
        assertThat(page.url()).contains("gas-now=8");
        visit.keepsNothingOf(List.of("20,000", "삼백"));
        page.reload();
        visit.sees("반년에 최대 20,000원");
    }

    @ParameterizedTest
    @EnumSource
    void applicationIsLookedForByItsReference(Screen screen) {
        var visit = visit(screen, "find");
        visit.open("/");
        visit.follow("접수번호로 신청 찾기");
        visit.shot("find");
        visit.page().locator("#reference").fill("7KMP");
        visit.page().locator("#email").fill("hong@carbonpoint.example");
        visit.press("주소 다시 받기");
        visit.sees("접수번호는 영문자와 숫자 8자리예요.");
        assertThat(visit.page().locator("#reference")).isFocused();
        visit.shot("wrong");
        visit.page().locator("#reference").fill("7kmp 2qxr");
        visit.press("주소 다시 받기");
        visit.sees("접수번호와 이메일이 맞으면");
        visit.shot("asked");
    }

    @ParameterizedTest
    @EnumSource
    void menuIsReachedByTheKeyboardAlone(Screen screen) {
        var visit = visit(screen, "keyboard");
        var page = visit.page();
        visit.open("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        var calculator = page.locator("nav").getByText("얼마나 받을까");
        for (int tab = 0; tab < 6 && !isFocused(calculator); tab++) {
            page.keyboard().press("Tab");
        }
        visit.shot("focus");
        page.keyboard().press("Enter");

        assertThat(page.locator("nav [aria-current=page]")).hasText("얼마나 받을까");
        page.locator("#water-before").fill("20");
        page.keyboard().press("Tab");
        page.keyboard().type("17");
        page.keyboard().press("Enter");
        visit.sees("반년에 최대 4,000원");
    }

    private static boolean isFocused(Locator link) {
        return (boolean) link.evaluate("link => link === document.activeElement");
    }

    private Visit visit(Screen screen, String album) {
        return chromium.visit("http://localhost:" + port, screen, new Album("landing-%s-%s".formatted(album, screen)));
    }
}
