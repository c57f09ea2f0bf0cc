package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import kr.carbonpoint.Resident;

/** A resident who joins with every mishap on the way. */
final class JoiningStory {

    private static final String MOBILE = "010-2345-6789";
    private static final String NEW_MOBILE = "010-9876-5432";
    private static final String ACCOUNT = "110234567891";
    private static final String NUMBER = "electricityNumber";

    private final Visit visit;
    private final Wizard wizard;
    private final Resident resident;

    JoiningStory(Visit visit, Resident resident) {
        this.visit = visit;
        this.wizard = new Wizard(visit);
        this.resident = resident;
    }

    /** From the landing page to the summary. */
    void fillInEverything() {
        begin();
        agree();
        proveIdentity();
        findHome();
        chooseFlat();
        enterResources();
        makeAccount();
        enterContact();
        correctMobile();
    }

    private void begin() {
        visit.open("/");
        seen("landing");
        visit.press("회원가입");
        wizard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", "만 14세 이상");
        seen("type");
        wizard.next();
    }

    private void agree() {
        wizard.at("약관 동의").next();
        assertThat(wizard.fault("agree_service")).hasText("필수 항목이에요. 표시해 주세요.");
        seen("terms-missing");
        List.of("service", "privacy", "unique_id", "provision").forEach(term -> wizard.tick("agree_" + term));
        seen("terms");
        wizard.next();
    }

    private void proveIdentity() {
        wizard.at("본인 인증").choose("proofWay", "이름과 주민등록번호");
        identify("불일치");
        seen("identity");
        wizard.next();
        assertThat(wizard.notice()).containsText("맞지 않");
        seen("identity-mismatch");
        identify(resident.name());
        wizard.next();
    }

    private void identify(String name) {
        wizard.at("본인 인증").type("name", name);
        wizard.type("rrnFront", resident.rrnFront()).type("secret_rrnBack", resident.rrnBack());
    }

    private void findHome() {
        wizard.at("주소 검색").select("district", "검단구").type("keyword", "완정로34번길 20");
        seen("address-search");
        wizard.next();
        wizard.at("주소 선택");
        seen("address-found");
        visit.press(wizard.box("address").locator("label[for]").first());
        wizard.next();
    }

    private void chooseFlat() {
        wizard.at("상세주소 입력").select("dong", "101동").type("ho", "101").check("ho");
        assertThat(wizard.hint("ho")).containsText("이미 가입한 회원");
        seen("flat-taken-hint");
        wizard.next();
        assertThat(wizard.notice()).containsText("인천광역시 검단구");
        seen("flat-taken");
        wizard.at("상세주소 입력")
                .select("dong", resident.dong() + "동")
                .type("ho", resident.ho())
                .check("ho");
        assertThat(wizard.hint("ho")).containsText("가입할 수 있는");
        seen("flat-free");
        visit.page().goBack();
        wizard.at("주소 선택").next();
        assertThat(wizard.at("상세주소 입력").field("ho")).hasValue(resident.ho());
        seen("flat-after-back-button");
        wizard.next();
    }

    private void enterResources() {
        wizard.at("자원정보 입력");
        visit.sees("단지 기록: 관리비합산");
        seen("resources-prefilled");
        wizard.choose("electricityBilling", "개별납부")
                .select("electricitySupplier", "한국전력공사")
                .type(NUMBER, "12-34");
        wizard.select("gasSupplier", "인천도시가스")
                .type("gasNumber", resident.gasNumber())
                .next();
        assertThat(wizard.fault(NUMBER)).containsText("10자리");
        seen("resources-wrong-number");
        wizard.type(NUMBER, "02" + resident.gasNumber().substring(2)).check(NUMBER);
        assertThat(wizard.hint(NUMBER)).containsText("쓸 수 있는 번호예요.");
        seen("resources-conflict");
        wizard.next();
    }

    private void makeAccount() {
        wizard.at("아이디 만들기").type("loginId", "resident1").check("loginId");
        assertThat(wizard.hint("loginId")).containsText("이미 쓰고 있는 아이디예요.");
        wizard.type("loginId", resident.loginId()).check("loginId");
        assertThat(wizard.hint("loginId")).containsText("쓸 수 있는 아이디예요.");
        wizard.type("secret_password", "greengreen")
                .type("secret_passwordConfirm", "greengreen")
                .next();
        assertThat(wizard.fault("secret_password")).containsText("가운데 3가지를 섞어 주세요.");
        seen("account-rule");
        wizard.type("secret_password", Resident.PASSWORD)
                .type("secret_passwordConfirm", Resident.PASSWORD)
                .next();
    }

    private void enterContact() {
        wizard.at("연락처·인센티브 입력")
                .type("mobile", MOBILE)
                .select("householderRelation", "본인 (내가 세대주)")
                .choose("incentive", "현금")
                .select("bank", "국민은행")
                .type("accountNumber", "11023456789999")
                .type("accountHolder", resident.name())
                .select("motive", "전기 등 에너지 절약")
                .type("areaPyeong", "25");
        assertThat(wizard.field("area")).hasValue("82.64");
        wizard.typeAndKeep("email", resident.email());
        visit.page().reload();
        assertThat(wizard.at("연락처·인센티브 입력").field("mobile")).hasValue(MOBILE);
        assertThat(wizard.field("email")).hasValue(resident.email());
        assertThat(wizard.field("area")).hasValue("82.64");
        seen("contact-after-reload");
        wizard.next();
        assertThat(wizard.notice()).containsText("예금주가 가입하는 분과 달라요");
        seen("contact-other-holder");
        wizard.at("연락처·인센티브 입력").type("accountNumber", ACCOUNT).next();
    }

    /** Reopens a step at the end; nothing of the others is lost. */
    private void correctMobile() {
        wizard.at("입력 내용 확인");
        seen("summary");
        wizard.select("change", "연락처·인센티브").next();
        wizard.at("연락처·인센티브 입력").type("mobile", NEW_MOBILE);
        seen("contact-reopened");
        wizard.next();
        wizard.at("입력 내용 확인");
        visit.sees(NEW_MOBILE, resident.loginId(), "완정로34번길 20", "국민은행");
        seen("summary-corrected");
    }

    /** Returns the reference of the application. */
    String submitTwice() {
        var reference = wizard.reference();
        wizard.primary().dblclick();
        visit.sees("담당자가 확인하고 있어요", reference);
        seen("waiting");
        return reference;
    }

    /** What nobody but the resident and the right clerk may see. */
    List<String> personal() {
        return List.of(
                resident.name(),
                resident.rrnFront(),
                resident.rrnBack(),
                resident.loginId(),
                resident.gasNumber(),
                Resident.PASSWORD,
                MOBILE,
                ACCOUNT,
                NEW_MOBILE,
                "완정로");
    }

    private void seen(String step) {
        visit.shot(step);
        visit.keepsNothingOf(personal());
    }
}
