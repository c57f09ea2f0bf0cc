package kr.carbonpoint.browser;

import static kr.carbonpoint.staff.Reasons.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.BirthKeys;
import kr.carbonpoint.staff.StaffMembers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who forgot everything comes in again, by mail and by what the desk hands over. */
@ServiceTest
class RecoveryBrowserTests {

    private static final Pattern LINK = Pattern.compile("(/recovery/password\\?token=\\S+)");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    Households households;

    @Autowired
    BirthKeys birthKeys;

    @Autowired
    IdentityService identity;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void forgottenPasswordIsSetAnewByMail(Screen screen) {
        var member = households.next();
        birthKeys.fill();
        var visit = visit(screen, "mail");
        var page = visit.page();

        visit.open("/login");
        visit.shot("login");
        visit.follow("아이디·비밀번호 찾기");
        visit.sees("메일 받기");
        visit.shot("asked");
        page.getByLabel("이름").fill(member.resident().name());
        page.getByLabel("생년월일").fill("800304");
        page.getByLabel("등록된 이메일").first().fill(member.resident().email());
        visit.press(page.getByText("메일 받기").first());
        visit.sees("생년월일은 숫자 8자리로");
        assertThat(page.getByLabel("이름").inputValue())
                .isEqualTo(member.resident().name());
        visit.shot("refused");
        page.getByLabel("생년월일").fill("1980. 03. 04.");
        visit.press(page.getByText("메일 받기").first());
        visit.sees("메일을 보내 드려요");
        visit.shot("sent");

        jobs.runAll("RECOVERY-" + member.reference());
        var link = new ReceivedMails(member.resident().email()).latest(LINK);
        visit.open(link);
        visit.shot("link");
        assertThat(page.getByLabel("아이디").inputValue())
                .isEqualTo(member.resident().loginId());
        setsPassword(visit, "Forest#2027", "Forest#2028");
        visit.sees("두 비밀번호가 서로 달라요");
        visit.shot("differs");
        setsPassword(visit, "Forest#2027", "Forest#2027");
        visit.sees("비밀번호를 새로 정했어요");
        visit.open(link);
        visit.sees("이 주소는 쓸 수 없어요");
        visit.shot("over");
        visit.signIn(member.resident().loginId(), "Forest#2027");
        page.waitForURL(url -> !url.contains("/login"));

        visit.open("/me/sign-in");
        visit.press(page.getByText("비밀번호 바꾸기").first());
        page.getByLabel("지금 쓰는 비밀번호").fill("Wrong#2026");
        setsPassword(visit, "비밀번호 바꾸기", "Forest#2029", "Forest#2029");
        visit.sees("지금 쓰는 비밀번호가 맞지 않아요");
        visit.shot("change");
    }

    @ParameterizedTest
    @EnumSource
    void deskHandsANumberOver(Screen screen) {
        var member = households.next();
        var staff = new StaffMembers(identity, port).clerk(municipality(member));
        var desk = visit(screen, "desk");
        desk.with(staff.desk().cookies());
        desk.open("/staff/members");
        desk.page().getByLabel("아이디").fill(member.resident().loginId());
        desk.page().locator("select[name=grounds]").selectOption("INQUIRY");
        desk.page().locator("[name=words]").fill(WORDS);
        desk.press("찾기");
        desk.sees("로그인 번호");
        desk.press(desk.page().getByText("신분증으로 본인인지 확인했어요"));
        desk.press("번호 내주기");
        desk.sees("이 번호를 적어 주세요");
        desk.shot("handed");
        var number = desk.page().locator(".alert.info .reference").first().textContent();

        var visit = visit(screen, "number");
        visit.open("/recovery");
        visit.press(visit.page().getByText("담당자에게 받은 번호가 있어요").first());
        visit.page().locator("#number-account").fill(member.resident().loginId());
        visit.page().locator("#number").fill("AAAA-AAAA");
        visit.press("다음");
        visit.sees("번호의 기한이 지났어요");
        visit.shot("wrong");
        visit.page().locator("#number").fill(number);
        visit.press("다음");
        visit.sees("이 비밀번호로 정하기");
        setsPassword(visit, "Forest 2027", "Forest 2027");
        visit.sees("영어 대문자, 소문자, 숫자, 특수문자(!, @, #)만");
        setsPassword(visit, "Forest#2027", "Forest#2027");
        visit.sees("비밀번호를 새로 정했어요");
    }

    private static void setsPassword(Visit visit, String password, String again) {
        setsPassword(visit, "이 비밀번호로 정하기", password, again);
    }

    private static void setsPassword(Visit visit, String button, String password, String again) {
        var exact = new Page.GetByLabelOptions().setExact(true);
        visit.page().getByLabel("새 비밀번호", exact).fill(password);
        visit.page().getByLabel("새 비밀번호 확인", exact).fill(again);
        visit.press(button);
    }

    private Visit visit(Screen screen, String name) {
        return chromium.visit("http://localhost:" + port, screen, new Album("recovery-" + name + "-" + screen));
    }

    private long municipality(Household member) {
        return jdbc.sql("select municipality_id from member where reference = ?")
                .param(member.reference())
                .query(Long.class)
                .single();
    }
}
