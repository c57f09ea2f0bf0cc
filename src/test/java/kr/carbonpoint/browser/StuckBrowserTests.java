package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a phone nobody gets stuck: a flat that is taken, a home that no list has. */
@ServiceTest
class StuckBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Applicants applicants;

    @Autowired
    Environment environment;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void flatOfAFormerResidentIsTransferred() {
        var album = new Album("dispute");
        var member = Neighbour.of(applicants.begin().toTheEnd(), environment, jdbc);
        var resident = Resident.next();
        var visit = at("task_enterDwelling", resident, album);
        var wizard = new Wizard(visit).at("상세주소 입력");
        wizard.select("dong", member.resident().dong() + "동")
                .type("ho", member.resident().ho())
                .next();
        assertThat(wizard.notice()).containsText("이사를 갔다면");
        visit.shot("flat-taken");
        wizard.at("상세주소 입력").tick("formerMoved").next();
        wizard.at("자원정보 입력");
        var reference = wizard.reference();
        finish(resident, reference, visit);
        visit.sees("담당자가 확인하고 있어요", "먼저 가입한 분에게 확인하고 있어요");
        visit.shot("waiting");
        var dispute = key("DISPUTE-", "dispute", reference);
        jobs.runAll(dispute);

        var phone = chromium.visit("http://localhost:" + port, Screen.PHONE, album);
        phone.signIn(member.resident().loginId(), Resident.PASSWORD);
        var question = new Wizard(phone).at("아직 쓰시는지 확인");
        phone.sees("이 집에 아직 사시나요?");
        phone.shot("member-asked");
        question.choose("answer", "아니요, 이사했어요");
        phone.press("보내기");
        phone.page().waitForURL("**/me");
        phone.shot("member-answered");

        decide(album, dispute, "같은 집·번호 신청 확인", "신청인에게 이전", "clerk-dispute");
        jobs.runAll(dispute);
        jobs.runAll(reference);

        visit.open("/signup/status");
        visit.sees("탄소포인트제 회원이 되셨어요");
        visit.shot("joined");
        assertThat(member.leftYesterday()).isTrue();
    }

    @Test
    void homeThatNoListHasIsTypedAndRegistered() {
        var album = new Album("registration");
        var resident = Resident.next();
        var visit = at("task_searchAddress", resident, album);
        var wizard = new Wizard(visit).at("주소 검색");
        wizard.typeAndKeep("keyword", "없는로 " + resident.ho()).next();
        assertThat(wizard.fault("keyword")).containsText("찾는 주소가 없어요");
        visit.shot("nothing-found");
        wizard.select("district", "검단구").tick("unlisted");
        wizard.type("roadTyped", "없는로 " + resident.ho())
                .type("buildingTyped", "없는아파트")
                .tick("apartmentTyped");
        visit.shot("typed");
        wizard.next();
        wizard.at("상세주소 입력").type("dongTyped", "101").type("ho", resident.ho());
        visit.shot("dwelling");
        wizard.next();
        wizard.at("자원정보 입력");
        visit.press(wizard.box("electricityBilling").locator("label[for]").first());
        visit.press(wizard.box("waterBilling").locator("label[for]").first());
        wizard.choose("gasBilling", "개별납부").select("gasSupplier", "목록에 없음 (직접 입력)");
        wizard.type("gasSupplierTyped", "없는가스" + resident.ho()).type("gasNumber", "12345678");
        visit.shot("supplier-typed");
        wizard.next();
        wizard.at("아이디 만들기");
        var reference = wizard.reference();
        finish(resident, reference, visit);
        visit.sees("담당자가 등록하고 있어요");
        visit.shot("waiting");

        var address = key("REGISTRATION-", "registration_request where kind = 'ADDRESS'", reference);
        var task = task(address);
        var desk = open(album, address, "단지·업체 등록 요청");
        var form = new Wizard(desk);
        form.choose("decision", "등록").type("legalDong", "마전동").type("dongs", "101, 102");
        desk.shot("clerk-address");
        desk.press("완료");
        assertThat(desk.page().locator(".tasks-list a[href*='task=%s']".formatted(task)))
                .hasCount(0);
        decide(
                album,
                key("REGISTRATION-", "registration_request where kind = 'SUPPLIER'", reference),
                "단지·업체 등록 요청",
                "등록",
                "clerk-supplier");
        jobs.runAll(reference);

        visit.open("/signup/status");
        visit.sees("탄소포인트제 회원이 되셨어요");
    }

    private Visit at(String step, Resident resident, Album album) {
        var visitor = new RestVisitor(port).begin();
        resident.fillInUntil(step, visitor);
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, album);
        visit.with(visitor.cookies()).open("/camunda/app/tasklist/default/");
        return visit;
    }

    /** The rest of the steps, in the browser's own session. */
    private void finish(Resident resident, String reference, Visit visit) {
        var wizard = new Wizard(visit);
        if (wizard.reference() != null
                && visit.page().locator("h2.task").innerText().contains("자원정보")) {
            wizard.select("gasSupplier", "인천도시가스")
                    .type("gasNumber", resident.gasNumber())
                    .next();
        }
        wizard.at("아이디 만들기")
                .type("loginId", resident.loginId())
                .type("secret_password", Resident.PASSWORD)
                .type("secret_passwordConfirm", Resident.PASSWORD)
                .next();
        wizard.at("연락처·인센티브 입력")
                .type("mobile", "010-2345-6789")
                .select("householderRelation", "본인 (내가 세대주)")
                .choose("incentive", "현금")
                .select("bank", "국민은행")
                .type("accountNumber", "110234567891")
                .type("accountHolder", resident.name())
                .select("motive", "전기 등 에너지 절약")
                .type("email", resident.email())
                .next();
        wizard.at("입력 내용 확인");
        visit.shot("summary");
        wizard.next();
    }

    private void decide(Album album, String key, String name, String decision, String picture) {
        var task = task(key);
        var visit = open(album, key, name);
        new Wizard(visit).choose("decision", decision);
        visit.shot(picture);
        visit.press("완료");
        assertThat(visit.page().locator(".tasks-list a[href*='task=%s']".formatted(task)))
                .hasCount(0);
    }

    private Visit open(Album album, String key, String name) {
        var visit = chromium.visit("http://localhost:" + port, Screen.DESKTOP, album);
        new Desk(visit, DemoData.CLERK, DemoData.PASSWORD)
                .queue()
                .open(task(key), name)
                .claim();
        return visit;
    }

    private String key(String prefix, String table, String reference) {
        return prefix
                + jdbc.sql("select max(id) from " + table + (table.contains("where") ? " and" : " where")
                                + " application = ?")
                        .param(reference)
                        .query(Long.class)
                        .single();
    }

    private String task(String key) {
        return jdbc.sql("""
                        select coalesce(max(task.id_), 'none') from act_ru_task task
                        join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        where instance.business_key_ = ? and task.task_def_key_ like 'task_decide%'
                        """).param(key).query(String.class).single();
    }
}
