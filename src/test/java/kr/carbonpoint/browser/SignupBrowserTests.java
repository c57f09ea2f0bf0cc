package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import demo.DemoData;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining as residents, clerks and administrators see it. Pictures of every step are kept in {@code target/screenshots}. */
@ServiceTest
class SignupBrowserTests {

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
    void residentJoinsAfterTheClerkAcceptsTheBilling(Screen screen) throws MessagingException {
        var album = new Album(screen.toString());
        var resident = Resident.next();
        var visit = visit(screen, album);
        var story = new JoiningStory(visit, resident);

        story.fillInEverything();
        var reference = story.submitTwice();
        administratorSeesNothingPersonal(album, reference, story.personal());
        clerkAccepts(album, reviewOf(reference));
        jobs.runAll(reference);

        visit.page().reload();
        visit.sees("가입 완료", resident.loginId(), "개별 아파트", "현금", today(), reference);
        visit.shot("joined");
        assertThat(subjectsOfMailsTo(resident.email())).hasSize(2).anyMatch(subject -> subject.contains("가입"));
        memberSignsIn(visit(screen, album), resident);
    }

    @Test
    void endedSessionIsResumedWithWhatWasTyped() {
        var visit = visit(Screen.PHONE, new Album("session"));
        var wizard = atContact(visit);
        wizard.typeAndKeep("mobile", "010-2345-6789");

        visit.forget("CARBON-SESSION");
        wizard.next();
        visit.sees("로그인이 풀렸어요");
        visit.shot("ended");
        visit.follow("이어서 하기");
        visit.shot("resume");
        visit.press("이어서 하기");

        assertThat(wizard.at("연락처·인센티브 입력").field("mobile")).hasValue("010-2345-6789");
    }

    @Test
    void pressIsHeardAlthoughLeavingAFieldMovesThePage() {
        var visit = visit(Screen.DESKTOP, new Album("presses"));
        var wizard = at("task_enterResources", "자원정보 입력", visit);
        wizard.select("gasSupplier", "인천도시가스").type("gasNumber", Resident.next().gasNumber());
        wizard.choose("electricityBilling", "개별납부").select("electricitySupplier", "한국전력공사");

        typesTooLittle(wizard, "12-34");
        presses(visit, wizard.box("gasNumber").locator(".signup-check"), wizard.field("electricityNumber"));
        assertThat(wizard.hint("gasNumber")).containsText("쓸 수 있는 번호예요.");

        typesTooLittle(wizard, "1-2-3");
        presses(visit, visit.page().locator(".signup-actions").getByText("이전"), wizard.field("electricityNumber"));
        wizard.at("상세주소 입력");
    }

    /** What is said of it makes room for itself, and of the other numbers at the same time: nobody aims before. */
    private static void typesTooLittle(Wizard wizard, String number) {
        wizard.typeAndKeep("electricityNumber", number);
        assertThat(wizard.hint("electricityNumber").locator("p")).isVisible();
    }

    /** A hand is slow: what moved in between would leave the button beside the finger. */
    private static void presses(Visit visit, Locator button, Locator typedInto) {
        button.hover();
        visit.page().mouse().down();
        assertThat(typedInto).isFocused();
        visit.page().mouse().up();
        assertThat(typedInto).not().isFocused();
    }

    @Test
    void tabThatWasLeftBehindCatchesUp() {
        var visit = visit(Screen.DESKTOP, new Album("two-tabs"));
        var behind = atContact(visit);
        var tab = visit.tab();
        tab.navigate(visit.page().url());
        new Wizard(visit, tab).at("연락처·인센티브 입력").back();
        new Wizard(visit, tab).at("아이디 만들기");

        behind.next();

        visit.sees("이미 다음 단계로 넘어갔어요.");
        behind.at("아이디 만들기");
        visit.shot("caught-up");
    }

    private static String today() {
        return LocalDate.now().format(DateTimeFormatter.ofPattern("yyyy년 M월 d일"));
    }

    private Wizard atContact(Visit visit) {
        return at("task_enterContact", "연락처·인센티브 입력", visit);
    }

    private Wizard at(String task, String name, Visit visit) {
        var visitor = new RestVisitor(port).begin();
        Resident.next().fillInUntil(task, visitor);
        visit.with(visitor.cookies()).open("/camunda/app/tasklist/default/");
        return new Wizard(visit).at(name);
    }

    private void administratorSeesNothingPersonal(Album album, String reference, List<String> personal) {
        var visit = visit(Screen.DESKTOP, album);
        visit.signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        var page = visit.page();
        page.waitForURL("**/camunda/app/cockpit/**");
        visit.open("/camunda/app/cockpit/default/#/processes");
        visit.press(page.locator("a")
                .getByText("회원가입", new Locator.GetByTextOptions().setExact(true))
                .first());
        var instance = page.locator("tr", new Page.LocatorOptions().setHasText(reference));
        visit.press(instance.locator("a").first());
        page.waitForURL("**/process-instance/**");
        page.locator(".djs-container").getByText("회원 등록").first().waitFor();
        visit.follow("Variables");
        visit.sees("applicant");
        visit.shot("cockpit");
        assertThat(page.locator("body").innerText()).contains(reference).doesNotContain(personal);
    }

    private void clerkAccepts(Album album, String task) {
        var elsewhere = visit(Screen.DESKTOP, album);
        var other = new Desk(elsewhere, DemoData.OTHER_CLERK, DemoData.PASSWORD).queue();
        assertThat(other.listed(task)).hasCount(0);
        elsewhere.shot("clerk-elsewhere");

        var visit = visit(Screen.DESKTOP, album);
        var desk = new Desk(visit, DemoData.CLERK, DemoData.PASSWORD).queue().open(task);
        visit.shot("clerk-task");
        desk.claim();
        visit.shot("clerk-claimed");
        desk.accept(task);
        visit.shot("clerk-done");
    }

    private void memberSignsIn(Visit visit, Resident resident) {
        visit.signIn(resident.loginId(), Resident.PASSWORD);
        visit.sees("할 일이 없어요");
        visit.shot("member-tasks");
        visit.follow("내 가입 상태 보기");
        visit.sees("내 정보", resident.loginId());
        visit.shot("member");
    }

    private String reviewOf(String reference) {
        return jdbc.sql("""
            select task.id_ from act_ru_task task
            join act_ru_execution instance on instance.id_ = task.proc_inst_id_
            where instance.business_key_ = ? and task.task_def_key_ = 'task_decideBilling'
            """).param(reference).query(String.class).single();
    }

    private static List<String> subjectsOfMailsTo(String address) throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : Surroundings.MAILS.getReceivedMessages()) {
            if (mail.getRecipients(RecipientType.TO)[0].toString().equals(address)) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private Visit visit(Screen screen, Album album) {
        return chromium.visit("http://localhost:" + port, screen, album);
    }
}
