package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child and a parent, each with a phone; and somebody who goes on later, or not at all. */
@ServiceTest
class FamilyBrowserTests {

    private static final Pattern GUARDIAN = Pattern.compile("(/guardian\\?token=[\\w-]+)");
    private static final Pattern RESUME = Pattern.compile("(/signup/resume\\?token=[\\w-]+)");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Test
    void childGoesOnOnceTheParentConsented() {
        var born = LocalDate.now().minusYears(11);
        var resident = Resident.next().bornOn(born);
        var visit = visit("family-child");
        var child = begun(visit, "만 14세 미만");
        visit.sees("어린이 친구에게");
        visit.shot("terms");
        child.next();
        child.at("보호자 정보 입력").type("guardianName", "김바다").choose("guardianRelation", "어머니");
        child.type("guardianEmail", "mother").next();
        assertThat(child.fault("guardianEmail")).containsText("이메일 주소를 다시 확인해 주세요");
        visit.shot("wrong-address");
        child.type("guardianEmail", resident.guardianEmail()).next();
        visit.sees("보호자에게 동의를 부탁하는 메일을 보내고 있어요");
        visit.shot("mail-leaves");
        jobs.runAll(child.reference());
        visit.open("/camunda/app/tasklist/default/");
        child.at("보호자 동의 기다리기");
        visit.sees("김바다");
        visit.shot("waits");

        parentConsents(resident, born);

        visit.page().reload();
        child.at("본인 인증");
        visit.shot("goes-on");
        visit.keepsNothingOf(List.of("김바다", resident.guardianEmail()));
    }

    @Test
    void whoLeavesGoesOnElsewhereOrErasesEverything() {
        var resident = Resident.next();
        var visit = visit("leaving");
        var wizard = begun(visit, "만 14세 이상");
        var reference = wizard.reference();
        visit.follow("나중에 이어서 하기·신청 취소");
        visit.page().getByLabel("이메일").fill(resident.email());
        visit.shot("leave");
        visit.press("이어서 쓰는 주소 받기");
        visit.sees("메일로 보내고 있어요");
        visit.shot("mailed");
        jobs.runAll(reference);

        var elsewhere = visit("leaving-elsewhere");
        elsewhere.open(new ReceivedMails(resident.email()).latest(RESUME));
        elsewhere.shot("asked");
        elsewhere.press("이어서 하기");
        new Wizard(elsewhere).at("약관 동의");
        elsewhere.follow("나중에 이어서 하기·신청 취소");
        elsewhere.press("신청 취소하고 모두 지우기");
        elsewhere.sees("신청을 취소했어요");
        elsewhere.shot("withdrawn");
    }

    private void parentConsents(Resident resident, LocalDate born) {
        var visit = visit("family-parent");
        var parent = new Wizard(visit);
        var n = Resident.next();
        visit.open(new ReceivedMails(resident.guardianEmail()).latest(GUARDIAN));
        visit.shot("link");
        visit.press("시작하기");
        parent.at("본인 인증").choose("proofWay", "이름과 주민등록번호(외국인등록번호)").type("name", "김바다");
        parent.type("rrnFront", n.rrnFront())
                .type("secret_rrnBack", n.rrnBack())
                .next();
        parent.at("자녀의 가입 동의").choose("consent", "동의해요");
        visit.shot("consent");
        parent.next();
        assertThat(parent.fault("childName")).isVisible();
        parent.type("childName", resident.name())
                .type("childBirthDate", DateTimeFormatter.BASIC_ISO_DATE.format(born))
                .tick("legalGuardian");
        parent.next();
        visit.sees("동의해 주셔서 고맙습니다");
        visit.shot("thanks");
    }

    private Wizard begun(Visit visit, String kind) {
        var wizard = new Wizard(visit);
        visit.open("/");
        visit.press("회원가입");
        wizard.at("회원 유형 선택").select("province", "인천광역시").choose("memberType", kind);
        wizard.next();
        wizard.at("약관 동의");
        List.of("service", "privacy", "unique_id", "provision").forEach(term -> wizard.tick("agree_" + term));
        return wizard;
    }

    private Visit visit(String album) {
        return chromium.visit("http://localhost:" + port, Screen.PHONE, new Album(album));
    }
}
