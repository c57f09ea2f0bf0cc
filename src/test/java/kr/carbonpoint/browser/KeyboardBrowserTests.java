package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way from the landing page to the last page with a keyboard and nothing else. */
@ServiceTest
class KeyboardBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void residentJoinsWithTheKeyboardAlone(Screen screen) {
        var resident = Resident.next();
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("keyboard-" + screen));
        var keyboard = new Keyboard(visit);
        visit.open("/");
        keyboard.press("Tab");
        assertThat(visit.page().locator("a.skip")).isFocused();
        visit.shot("skip");
        keyboard.press("Enter");
        assertThat(visit.page().locator("main")).isFocused();
        keyboard.to(visit.button("회원가입")).press("Enter");

        keyboard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", 0);
        keyboard.next("약관 동의");
        keyboard.tick("agree_service").tick("agree_privacy");
        keyboard.tick("agree_provision").tick("agree_unique_id").next("본인 인증");
        keyboard.choose("proofWay", 1).type("name", resident.name());
        keyboard.type("rrnFront", resident.rrnFront())
                .type("secret_rrnBack", resident.rrnBack())
                .next("주소 검색");
        keyboard.select("district", "검단구").type("keyword", "완정로34번길 20");
        visit.keep("search");
        keyboard.next("주소 선택").choose("address", 0).next("상세주소 입력");
        keyboard.select("dong", resident.dong() + "동").type("ho", resident.ho()).next("자원정보 입력");
        keyboard.select("gasSupplier", "인천도시가스").type("gasNumber", resident.gasNumber());
        keyboard.next("아이디 만들기")
                .type("loginId", resident.loginId())
                .type("secret_password", Resident.PASSWORD)
                .type("secret_passwordConfirm", Resident.PASSWORD)
                .next("연락처·인센티브 입력");
        keyboard.type("mobile", resident.mobile())
                .select("householderRelation", "본인 (내가 세대주)")
                .choose("incentive", 0)
                .select("bank", "국민은행")
                .type("accountNumber", "110234567891")
                .type("accountHolder", resident.name())
                .select("motive", "전기 등 에너지 절약")
                .type("email", resident.email());
        visit.keep("contact");
        keyboard.next("입력 내용 확인").to(new Wizard(visit).primary()).press("Enter");

        visit.sees("탄소포인트제 회원이 되셨어요", resident.loginId());
        visit.keep("joined");
    }

    @Test
    void mistakesAreReachedFromTheirSummaryAndTheHeadIsSkipped() {
        var visitor = new RestVisitor(port).begin();
        var visit = chromium.visit("http://localhost:" + port, Screen.DESKTOP, new Album("keyboard-mistakes"));
        visit.with(visitor.cookies()).open("/camunda/app/tasklist/default/");
        var keyboard = new Keyboard(visit).at("회원 유형 선택");
        var wizard = new Wizard(visit);

        keyboard.to(wizard.primary()).press("Enter");
        assertThat(wizard.field("province")).isFocused();
        var fault = visit.page().locator(".signup-summary button").first();
        keyboard.backTo(fault).press("Enter");
        assertThat(wizard.field("province")).isFocused();

        keyboard.backTo(visit.page().locator(".signup-skip"));
        visit.shot("skip");
        keyboard.press("Enter");
        assertThat(visit.page().locator("h2.task")).isFocused();
    }
}
