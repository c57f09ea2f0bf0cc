package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member with a phone moves, thinks better of something, and leaves. */
@ServiceTest
class ChangeBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Households households;

    @Test
    void memberMoves() {
        var resident = households.next().resident();
        var visit = signedIn(resident, "move");
        visit.sees("할 일이 없어요");
        visit.shot("nothing-to-do");
        visit.press("내 정보 바꾸기");

        var form = new Wizard(visit).at("바꿀 것 고르기");
        form.choose("what", "이사했어요").select("province", "인천광역시");
        form.type("changedOn", LocalDate.now().toString().replace("-", ""));
        visit.shot("what");
        form.next();
        form.at("새 주소 찾기").type("keyword", "완정로34번길 20");
        visit.shot("search");
        form.next();
        form.at("새 주소 고르기");
        visit.shot("found");
        visit.press("이전");
        form.at("새 주소 찾기");
        form.next();
        form.at("새 주소 고르기");
        visit.press(form.box("address").locator("label[for]").last());
        form.next();
        form.at("새집 상세 주소").select("dong", resident.dong() + "동").type("ho", resident.ho());
        visit.shot("dwelling");
        form.next();
        form.at("에너지 정보").select("gasSupplier", "인천도시가스").type("gasNumber", resident.gasNumber());
        visit.shot("resources");
        form.next();
        form.at("이사 내용 확인");
        visit.sees("완정로34번길 20", "새집에서 쓴 양");
        visit.shot("confirm");
        form.choose("right", "네, 바꿔 주세요");
        form.next();

        visit.page().waitForURL("**/me");
        visit.sees("바꾼 내용", "이사");
        visit.shot("done");
    }

    @Test
    void memberThinksBetterOfItAndThenLeaves() {
        var visit = signedIn(households.next().resident(), "leave");
        visit.sees("할 일이 없어요");
        visit.open("/me");
        visit.shot("me");
        visit.press("내 정보 바꾸기");
        var form = new Wizard(visit).at("바꿀 것 고르기").choose("what", "탈퇴할게요");
        form.next();
        form.at("탈퇴 확인");
        visit.shot("consequences");
        visit.press("그만두기");
        visit.page().waitForURL("**/me");

        visit.press("내 정보 바꾸기");
        form.at("바꿀 것 고르기").choose("what", "탈퇴할게요");
        form.next();
        form.at("탈퇴 확인").type("confirmation", "탈퇴");
        form.next();
        visit.sees("다섯 글자");
        visit.shot("refused");
        form.type("confirmation", "탈퇴합니다");
        // What was wrong makes room, and the button moves: nobody presses before.
        assertThat(form.fault("confirmation")).hasCount(0);
        form.next();

        visit.page().waitForURL(Pattern.compile(".*/login.left"));
        visit.sees("탈퇴가 끝났어요");
        visit.shot("left");
    }

    private Visit signedIn(Resident resident, String story) {
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("change-" + story));
        visit.signIn(resident.loginId(), Resident.PASSWORD);
        return visit;
    }
}
