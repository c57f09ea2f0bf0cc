package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import demo.DemoData;
import java.util.List;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways to prove who one is, on a phone. */
@ServiceTest
class IdentityBrowserTests {

    private static final List<String> ALL = List.of("service", "privacy", "unique_id", "provision");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void residentProvesItOnTheTelephoneWithoutANumber() {
        var visit = visit(Screen.PHONE, "authentication");
        var resident = Resident.rare();
        var wizard = atTheCheck(visit, "만 14세 이상", List.of("service", "privacy", "provision"));
        visit.shot("ways");
        wizard.next();
        assertThat(wizard.fault("proofWay")).isVisible();
        wizard.choose("proofWay", "휴대폰·간편인증").type("name", "대기" + resident.name());
        wizard.type("birthDate", "19" + resident.rrnFront())
                .type("mobile", "010-12")
                .select("provider", "카카오");
        wizard.next();
        assertThat(wizard.fault("mobile")).containsText("010으로 시작하는 11자리");
        visit.shot("wrong-mobile");
        wizard.type("mobile", resident.mobile()).next();

        wizard.at("휴대폰에서 인증");
        visit.sees("카카오", resident.mobile().substring(9));
        visit.shot("asked");
        visit.page().goBack();
        wizard.at("본인 인증");
        assertThat(wizard.field("mobile")).hasValue(resident.mobile());
        wizard.next();

        wizard.at("휴대폰에서 인증").next();
        assertThat(wizard.notice()).containsText("아직 인증이 끝나지 않았어요");
        visit.shot("pending");
        wizard.tick("startAgain");
        assertThat(wizard.primary()).hasText("처음부터 다시 하기");
        wizard.field("startAgain").uncheck();
        wizard.next();

        wizard.at("주소 검색");
        visit.keepsNothingOf(List.of(resident.name(), resident.mobile(), resident.rrnFront()));
    }

    @Test
    void residentShowsPapersToAClerk() {
        var visit = visit(Screen.PHONE, "papers");
        var resident = Resident.rare();
        var wizard = atTheCheck(visit, "만 14세 이상", ALL);
        wizard.choose("proofWay", "둘 다 어려워요");
        visit.shot("neither");
        wizard.next();
        wizard.at("다른 방법 안내");
        visit.shot("other-ways");
        wizard.choose("otherWay", "시·군·구청 담당자에게 서류를 보여 줄게요")
                .type("name", resident.name())
                .type("birthDate", "19" + resident.rrnFront())
                .select("district", "검단구")
                .choose("paperWay", "직접 가기")
                .type("mobile", resident.mobile());
        visit.shot("request");
        wizard.next();
        visit.sees("담당자에게 서류를 보여 주세요", "인천광역시 검단구");
        visit.shot("waiting");
        visit.press("기다리지 않고 다른 방법으로 확인하기");
        wizard.at("본인 인증").choose("proofWay", "둘 다 어려워요");
        visit.shot("another-way");
        wizard.next();
        wizard.at("다른 방법 안내")
                .choose("otherWay", "시·군·구청 담당자에게 서류를 보여 줄게요")
                .type("name", resident.name())
                .type("birthDate", "19" + resident.rrnFront())
                .select("district", "검단구")
                .choose("paperWay", "직접 가기")
                .type("mobile", resident.mobile())
                .next();
        visit.sees("담당자에게 서류를 보여 주세요");

        clerkSeesThePaper(resident);

        visit.page().reload();
        visit.sees("아직 신청을 다 쓰지 않으셨어요");
        visit.press("이어서 하기");
        wizard.at("주소 검색");
        visit.shot("goes-on");
    }

    @Test
    void foreignerSeesTheirOwnNumber() {
        var visit = visit(Screen.PHONE, "foreigner");
        var wizard = atTheCheck(visit, "국내거주외국인 (Foreigner)", ALL);
        wizard.choose("proofWay", "이름과 외국인등록번호");

        visit.sees("외국인등록번호 앞 6자리");
        visit.shot("number");
    }

    private void clerkSeesThePaper(Resident resident) {
        var visit = visit(Screen.DESKTOP, "papers-clerk");
        var task = jdbc.sql("""
            select task.id_ from act_ru_task task
            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
            join identity_case about on about.reference = instance.business_key_ and about.closed_at is null
            where task.task_def_key_ = 'task_decideIdentity' order by about.id desc limit 1
            """).query(String.class).single();
        new Desk(visit, DemoData.CLERK, DemoData.PASSWORD)
                .queue()
                .open(task, "본인 확인")
                .claim();
        visit.sees(resident.name(), "방문");
        var form = new Wizard(visit);
        form.choose("decision", "본인임을 확인함");
        visit.shot("confirmed");
        form.select("paper", "주민등록증").type("rrnFront", resident.rrnFront()).type("secret_rrnBack", resident.rrnBack());
        visit.shot("filled-in");
        visit.press("완료");
        assertThat(visit.page().locator(".tasks-list a[href*='task=%s']".formatted(task)))
                .hasCount(0);
    }

    private Wizard atTheCheck(Visit visit, String kind, List<String> terms) {
        var wizard = new Wizard(visit);
        visit.open("/");
        visit.press("회원가입");
        wizard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", kind);
        wizard.next();
        wizard.at("약관 동의");
        terms.forEach(term -> wizard.tick("agree_" + term));
        wizard.next();
        return wizard.at("본인 인증");
    }

    private Visit visit(Screen screen, String album) {
        return chromium.visit("http://localhost:" + port, screen, new Album("identity-" + album));
    }
}
