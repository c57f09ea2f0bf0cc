package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import demo.DemoData;
import java.util.List;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop, a school and a 단지 that join with a phone, and the clerk who approves the school. */
@ServiceTest
class InstitutionBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    private Visit visit;
    private Wizard wizard;
    private Resident person;

    @Test
    void shopJoins() {
        begin("shop", "BUSINESS", "상업시설 (가게, 사무실, 공장)", "불일치");
        assertThat(wizard.notice()).containsText("국세청에 등록된 내용과 다른 것이 있어요");
        seen("business-mismatch");
        wizard.at("사업자 인증").type("representative", person.name()).next();
        place("하늘카페 검단점");
        account();
        seen("summary");
        wizard.next();

        visit.sees("탄소포인트제 회원이 되셨어요", "상업시설", person.loginId());
        seen("joined");
    }

    @Test
    void schoolJoinsWhenTheClerkApproves() {
        begin("school", "SCHOOL", "학교", Resident.next().name());
        place("하늘초등학교");
        account();
        var reference = wizard.at("입력 내용 확인").reference();
        wizard.next();
        visit.sees("시·군·구가 승인해야", reference);
        seen("waiting");

        var desk = chromium.visit("http://localhost:" + port, Screen.DESKTOP, new Album("school-clerk"));
        var task = jdbc.sql("""
                        select task.id_ from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        where instance.business_key_ = ? and task.task_def_key_ = 'task_decideApproval'
                        """).param(reference).query(String.class).single();
        var clerk = new Desk(desk, DemoData.CLERK, DemoData.PASSWORD).queue().open(task, "기관 참여 승인");
        clerk.claim();
        desk.sees("하늘초등학교", "박바다");
        desk.shot("approval");
        clerk.decide(task, "승인");
        jobs.runAll(reference);

        visit.page().reload();
        visit.sees("탄소포인트제 회원이 되셨어요", "학교");
    }

    @Test
    void complexJoins() {
        begin("complex", "COMPLEX", "단지참여자 (아파트, 학교, 일반건물)", Resident.next().name());
        address("발산로 20");
        assertThat(wizard.at("상세주소 입력").field("complexName")).hasValue("햇살고을아파트");
        wizard.choose("complexKind", "아파트").type("households", "320");
        seen("complex");
        wizard.next();
        resources();
        account();
        seen("summary");
        wizard.next();

        visit.sees("탄소포인트제 회원이 되셨어요", "단지", person.loginId());
        seen("joined");
    }

    private void begin(String story, String kind, String label, String representative) {
        person = Resident.next().as(kind);
        visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album(story));
        wizard = new Wizard(visit);
        visit.open("/");
        visit.press("회원가입");
        wizard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", label);
        wizard.next();
        wizard.at("약관 동의");
        List.of("service", "privacy", "unique_id", "provision").forEach(term -> wizard.tick("agree_" + term));
        wizard.next();
        wizard.at("사업자 인증")
                .type("businessNumber", InstitutionAnswers.number(person))
                .type("businessName", InstitutionAnswers.NAME)
                .type("representative", representative)
                .type("openedOn", "20150302")
                .tick("corporation")
                .type("corporateNumber", "130111-0006246");
        seen("business");
        wizard.next();
    }

    private void address(String keyword) {
        wizard.at("주소 검색").select("district", "검단구").type("keyword", keyword).next();
        wizard.at("주소 선택");
        visit.press(wizard.box("address").locator("label[for]").first());
        wizard.next();
    }

    private void place(String name) {
        address("완정로34번길 8");
        wizard.at("상세주소 입력").type("placeName", name).type("placeArea", "84.9").type("detail", person.ho() + "호");
        seen("place");
        wizard.next();
        resources();
    }

    private void resources() {
        wizard.at("자원정보 입력");
        seen("resources");
        wizard.select("electricitySupplier", "한국전력공사").type("electricityNumber", person.gasNumber());
        wizard.choose("waterBilling", "사용 안 함").choose("gasBilling", "사용 안 함").next();
    }

    private void account() {
        wizard.at("아이디 만들기")
                .type("loginId", person.loginId())
                .type("secret_password", Resident.PASSWORD)
                .type("secret_passwordConfirm", Resident.PASSWORD)
                .next();
        wizard.at("연락처·인센티브 입력")
                .type("contactName", "박바다")
                .type("department", "총무과")
                .type("contactMobile", "010-2345-6789")
                .type("officePhone", "032-123-4567")
                .type("officeEmail", person.email())
                .choose("incentive", "현금")
                .select("bank", "국민은행")
                .type("accountNumber", "110234567891");
        assertThat(wizard.field("accountHolder")).hasValue(InstitutionAnswers.NAME);
        seen("contact");
        wizard.next();
        wizard.at("입력 내용 확인");
    }

    private void seen(String step) {
        visit.shot(step);
        visit.keepsNothingOf(List.of(
                InstitutionAnswers.number(person), InstitutionAnswers.NAME, "박바다", person.email(), "110234567891"));
    }
}
