package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way of somebody who reads English, on a phone. */
@ServiceTest
class EnglishBrowserTests {

    /** What the screen may show in Korean: addresses and names, words that stand on bills, the switch back. */
    private static final List<String> DATA = List.of(
            "한국어", "완정로34번길", "마전동", "동아아파트", "인천광역시", "검단구", "서구", "김하늘", "관리비", "대표고객번호", "고객정보", "수용가번호", "관리번호",
            "전자납부번호", "납부자번호", "사용계약번호", "고객번호", "세대주", "호", "동", "평");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    private final Resident resident = Resident.next();
    private Visit visit;
    private Wizard wizard;

    @Test
    void foreignerReadsEnglishFromTheFirstPageToTheLast() {
        visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("english"));
        wizard = new Wizard(visit);
        visit.open("/");
        visit.press("English");
        visit.sees("Save electricity, water and gas");
        seen("home");
        visit.press("Join");
        wizard.at("Choose the type of member").select("province", "Incheon").choose("memberType", "Aged 14 or over");
        seen("type");
        wizard.next();
        wizard.at("Consent").next();
        assertThat(wizard.fault("agree_service")).hasText("Field is required.");
        List.of("service", "privacy", "unique_id", "provision").forEach(term -> wizard.tick("agree_" + term));
        seen("terms");
        wizard.next();
        wizard.at("Identity")
                .choose("proofWay", "Name and resident registration number")
                .type("name", resident.name());
        wizard.type("rrnFront", resident.rrnFront()).type("secret_rrnBack", resident.rrnBack());
        seen("identity");
        wizard.next();
        wizard.at("Search your address").select("district", "Geomdan-gu").type("keyword", "완정로34번길 20");
        seen("search");
        wizard.next();
        wizard.at("Choose your address");
        seen("addresses");
        visit.press(wizard.box("address").locator("label[for]").first());
        wizard.next();
        wizard.at("Enter address details")
                .select("dong", "Building " + resident.dong())
                .type("ho", resident.ho())
                .check("ho");
        assertThat(wizard.hint("ho")).containsText("You can join with this unit.");
        seen("unit");
        wizard.next();
        wizard.at("Meters and bills").select("gasSupplier", "Incheon City Gas").type("gasNumber", "12-34");
        wizard.next();
        assertThat(wizard.fault("gasNumber")).containsText("digits. Please check your bill.");
        seen("meters");
        wizard.type("gasNumber", resident.gasNumber()).next();
        account();
        contact();
        wizard.at("Check your answers");
        seen("answers");
        visit.press("Join");
        visit.sees("You are a member of the carbon point programme", "Household in an apartment");
        seen("joined");
    }

    @Test
    void switchInTasklistKeepsTheStepAndWhatWasTyped() {
        visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("english-switch"));
        wizard = new Wizard(visit);
        visit.open("/");
        visit.press("회원가입");
        wizard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", "만 14세 이상");
        visit.shot("korean");
        visit.press("English");
        wizard.at("Choose the type of member");
        assertThat(wizard.field("province")).hasValue("Incheon");
        visit.shot("english");
        visit.press("한국어");
        wizard.at("회원 유형 선택");
        assertThat(wizard.field("province")).hasValue("인천광역시");
    }

    private void account() {
        wizard.at("Create a user ID").type("loginId", resident.loginId()).check("loginId");
        assertThat(wizard.hint("loginId")).containsText("This user ID can be used.");
        wizard.type("secret_password", Resident.PASSWORD).type("secret_passwordConfirm", Resident.PASSWORD);
        seen("account");
        wizard.next();
    }

    private void contact() {
        wizard.at("Contact and incentive")
                .type("mobile", "010-2345-6789")
                .select("householderRelation", "Myself (I am the head)")
                .choose("incentive", "Cash")
                .select("bank", "KB Kookmin Bank")
                .type("accountNumber", "110234567891")
                .type("accountHolder", resident.name())
                .select("motive", "To save energy");
        seen("contact");
        wizard.next();
    }

    private void seen(String step) {
        visit.shot(step);
        assertThat(koreanOn(visit.page())).isEmpty();
    }

    /** What is left in Korean on the screen, labels for screen readers included. */
    private static String koreanOn(Page page) {
        var text = (String) page.evaluate("""
                () => document.body.innerText + document.title + [...document.querySelectorAll('[aria-label], [alt], [placeholder]')]
                    .map(it => ['aria-label', 'alt', 'placeholder'].map(name => it.getAttribute(name)).join(' ')).join(' ')
                """);
        for (var data : DATA) {
            text = text.replace(data, "");
        }
        return text.replaceAll("[^가-힣]+", " ").strip();
    }
}
