package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.regex.Pattern;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Official;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An official's way to an account, and the administrator's part of it. Pictures are kept in {@code target/screenshots}. */
@ServiceTest
class AgencyBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void officialIsGivenAnAccount(Screen screen) {
        var album = new Album("agency-" + screen);
        var official = Official.somebody(port);
        var visit = visit(screen, album);

        fillIn(visit, official);
        jobs.runAll(reference(official));
        visit.shot("mail-on-its-way");
        visit.keepsNothingOf(List.of("박담당", official.email(), Official.PASSWORD));
        confirm(visit(screen, album), official);
        visit.page().reload();
        visit.sees("관리자가 확인하고 있어요");
        visit.shot("waiting");
        approve(visit(screen == Screen.PHONE ? Screen.DESKTOP : screen, album), official);
        jobs.runAll(jdbc.sql("select reference from enrolment where login_id = ?")
                .param(official.loginId())
                .query(String.class)
                .single());

        visit.page().reload();
        visit.sees("담당자 계정이 만들어졌어요");
        visit.shot("approved");
        visit.signIn(official.loginId(), Official.PASSWORD);
        visit.page().waitForURL("**/camunda/app/tasklist/**");
        visit.open("/staff");
        visit.sees("인천광역시 검단구");
        administratorSuspends(visit(screen, album), official);
        visit.page().reload();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/login$"));
        visit.signIn(official.loginId(), Official.PASSWORD);
        visit.sees("관리자에게 계정을 다시 열어 달라고");
        visit.shot("suspended");
    }

    private void fillIn(Visit visit, Official official) {
        visit.open("/");
        visit.shot("start");
        visit.press("공공·유관기관 담당자 신청");
        var wizard = new Wizard(visit).at("약관 동의");
        visit.sees("담당자 계정 신청");
        visit.shot("terms");
        wizard.tick("agree_staff_privacy").next();

        wizard.at("소속 입력").next();
        assertThat(wizard.fault("organisation")).isVisible();
        visit.shot("office-missing");
        wizard.type("organisation", "인천광역시 검단구청")
                .type("department", "환경보전과")
                .type("position", "주무관")
                .select("province", "인천광역시");
        visit.shot("office");
        wizard.next();

        wizard.at("맡은 업무 선택").select("municipality", "인천광역시 검단구").choose("duty", "지급 승인");
        visit.shot("duty");
        wizard.next();

        wizard.at("담당자 정보 입력")
                .type("name", "박담당")
                .type("email", "park@naver.com")
                .type("phone", "0325601234")
                .type("loginId", "resident1")
                .check("loginId");
        assertThat(wizard.hint("loginId")).containsText("이미 쓰고 있는 아이디예요.");
        wizard.type("loginId", official.loginId())
                .type("secret_password", Official.PASSWORD)
                .type("secret_passwordConfirm", Official.PASSWORD)
                .next();
        assertThat(wizard.fault("email")).containsText("공직 이메일이 아니에요");
        visit.shot("not-official");
        wizard.type("email", official.email()).next();

        wizard.at("입력 내용 확인");
        visit.sees("박담당", "인천광역시 검단구청");
        visit.shot("check");
        wizard.back();
        assertThat(wizard.at("담당자 정보 입력").field("email")).hasValue(official.email());
        visit.page().reload();
        wizard.at("담당자 정보 입력").typeAndKeep("phone", "032-560-4321");
        wizard.type("secret_password", Official.PASSWORD)
                .type("secret_passwordConfirm", Official.PASSWORD)
                .next();
        wizard.at("입력 내용 확인").next();
        visit.sees("보내 드린 메일을 열어 주세요");
    }

    private void confirm(Visit visit, Official official) {
        visit.open("/agency/confirm?token=" + Official.token(official.email()));
        visit.shot("confirm");
        visit.press("이메일 주소 확인하기");
        visit.sees("이메일 주소를 확인했어요");
        visit.shot("confirmed");
    }

    private void approve(Visit visit, Official official) {
        var task = jdbc.sql("""
                        select task.id_ from act_ru_task task
                        join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        where instance.business_key_ = ? and task.task_def_key_ = 'task_approveAccount'
                        """).param(reference(official)).query(String.class).single();
        visit.signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        visit.page().waitForURL("**/camunda/app/cockpit/**");
        visit.open("/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task);
        assertThat(visit.page().locator("h2.task")).hasText("담당자 계정 승인");
        visit.page().waitForResponse(answer -> answer.url().endsWith("/claim"), () -> visit.press("내가 맡기"));
        var form = new Wizard(visit);
        assertThat(form.field("decision")).isEnabled();
        form.choose("decision", "승인");
        visit.sees("박담당", official.email(), "맡길 업무");
        visit.shot("approval");
        visit.page().waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> visit.press("완료"));
        visit.shot("approval-done");
    }

    private void administratorSuspends(Visit visit, Official official) {
        visit.signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        visit.page().waitForURL("**/camunda/app/cockpit/**");
        visit.open("/staff");
        visit.page().getByLabel("어느 시·군·구의 업무인가요?").selectOption("인천광역시 검단구");
        visit.press("고르기");
        visit.sees("담당자 계정");
        visit.open("/staff/accounts");
        visit.shot("accounts");
        visit.follow(official.loginId());
        visit.sees("박담당", "지급 승인", "권한 기록");
        visit.shot("account");
        visit.press("계정 잠그기");
        visit.sees("계정을 잠갔어요");
        visit.shot("account-suspended");
    }

    private String reference(Official official) {
        return jdbc.sql("select reference from enrolment where login_id = ? and ended_at is null")
                .param(official.loginId())
                .query(String.class)
                .single();
    }

    private Visit visit(Screen screen, Album album) {
        return chromium.visit("http://localhost:" + port, screen, album);
    }
}
