package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member with a phone moves, thinks better of something, and leaves. */
@ServiceTest
class ChangeBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Households households;

    @Autowired
    Applicants applicants;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

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
        visit.press(form.box("address").locator("label[for]").first());
        form.next();
        form.at("새 상세 주소").select("dong", resident.dong() + "동").type("ho", resident.ho());
        visit.shot("dwelling");
        form.next();
        form.at("에너지 정보").select("gasSupplier", "인천도시가스").type("gasNumber", resident.gasNumber());
        visit.shot("resources");
        form.next();
        form.at("이사 내용 확인");
        visit.sees("완정로34번길 20", "새 주소에서 쓴 양");
        visit.shot("confirm");
        form.choose("right", "네, 바꿔 주세요");
        form.next();

        visit.page().waitForURL("**/me");
        visit.sees("바꾼 내용", "이사");
        visit.shot("done");
    }

    @Test
    void whoeverIsStillRegisteredThereIsAskedAndTheMoverSeesIt() {
        var former = households.next();
        former.movesOn(LocalDate.now()).answers(Map.of("right", "YES"));
        var mover = moving();
        mover.answers(mover.resident().answers("task_searchAddress"))
                .answers(mover.resident().answers("task_chooseAddress"));
        var visit = signedIn(mover.resident(), "former-resident");
        var form = new Wizard(visit).at("새 상세 주소");
        form.select("dong", former.resident().dong() + "동")
                .type("ho", former.resident().ho());
        form.next();
        assertThat(form.notice()).containsText("이사를 갔다면");
        visit.shot("flat-taken");
        form.at("새 상세 주소").tick("formerMoved").next();
        form.at("에너지 정보")
                .select("gasSupplier", "인천도시가스")
                .type("gasNumber", former.resident().gasNumber());
        form.next();
        assertThat(form.notice()).containsText("쓰던 분이 이사를 갔다면");
        visit.shot("number-taken");
        form.at("에너지 정보").tick("gasMoved").next();
        form.at("이사 내용 확인").choose("right", "네, 바꿔 주세요");
        form.next();

        visit.page().waitForURL("**/me");
        visit.sees("먼저 등록한 분이 아직 쓰시는지 확인하고 있어요", "14일쯤");
        visit.shot("waiting");
        visit.open("/camunda/app/tasklist/default/");
        visit.sees("확인을 기다리고 있어요");
        visit.shot("tasklist-waiting");
        var desktop = chromium.visit("http://localhost:" + port, Screen.DESKTOP, new Album("change-former-resident"));
        desktop.signIn(mover.resident().loginId(), Resident.PASSWORD);
        desktop.open("/me/membership");
        desktop.shot("membership-waiting");
    }

    @Test
    void householderChanges() {
        var member = households.next();
        member.begins();
        var visit = signedIn(member.resident(), "contact");
        var form = new Wizard(visit).at("바꿀 것 고르기").choose("what", "연락처, 세대주, 가족 수나 담당자가 바뀌었어요");
        form.next();
        form.at("연락처 바꾸기").select("householderRelation", "배우자");
        form.next();
        assertThat(form.fault("householderName")).containsText("세대주 이름을 입력해 주세요");
        visit.shot("householder");
        form.type("householderName", "고길동").next();

        visit.page().waitForURL("**/me");
        visit.sees("바꾼 내용", "연락처");
        visit.shot("done");
    }

    @Test
    void homeThatNoListHasIsTyped() {
        var mover = moving();
        var visit = signedIn(mover.resident(), "unlisted");
        var form = new Wizard(visit).at("새 주소 찾기").type("keyword", "없는로 777");
        form.next();
        assertThat(form.fault("keyword")).containsText("찾는 주소가 없어요");
        form.select("district", "검단구").tick("unlisted");
        form.type("roadTyped", "없는로 777").type("buildingTyped", "없는아파트").tick("apartmentTyped");
        visit.shot("typed");
        form.next();
        form.at("새 상세 주소").type("dongTyped", "101").type("ho", mover.resident().ho());
        visit.shot("dwelling");
        form.next();
        form.at("에너지 정보");
        visit.press(form.box("electricityBilling").locator("label[for]").first());
        visit.press(form.box("waterBilling").locator("label[for]").first());
        form.choose("gasBilling", "개별납부").select("gasSupplier", "목록에 없음 (직접 입력)");
        form.type("gasSupplierTyped", "없는가스").type("gasNumber", "12345678");
        visit.shot("supplier-typed");
        form.next();
        form.at("이사 내용 확인").choose("right", "네, 바꿔 주세요");
        visit.shot("confirm");
        form.next();

        visit.page().waitForURL("**/me");
        visit.sees("목록에 없던 주소나 업체를 담당자가 등록하고 있어요");
        visit.shot("waiting");
    }

    @Test
    void shopMoves() {
        var shop = Neighbour.of(applicants.begin(Resident.next().as("BUSINESS")).toTheEnd(), environment, jdbc);
        var visit = signedIn(shop.resident(), "shop");
        visit.press("내 정보 바꾸기");
        var form = new Wizard(visit).at("바꿀 것 고르기");
        form.choose("what", "이사했어요").select("province", "인천광역시");
        form.type("changedOn", LocalDate.now().toString().replace("-", "")).next();
        form.at("새 주소 찾기").type("keyword", "완정로34번길 20").next();
        form.at("새 주소 고르기");
        visit.press(form.box("address").locator("label[for]").first());
        form.next();
        form.at("새 상세 주소").type("placeArea", "84.9").type("detail", "상가 1층");
        assertThat(form.field("placeName")).hasValue("하늘가게 검단점");
        assertThat(form.field("ho")).hasCount(0);
        visit.shot("place");
        form.next();
        form.at("에너지 정보")
                .select("electricitySupplier", "한국전력공사")
                .type("electricityNumber", shop.resident().gasNumber());
        form.choose("waterBilling", "사용 안 함").choose("gasBilling", "사용 안 함");
        visit.shot("resources");
        form.next();
        form.at("이사 내용 확인");
        visit.sees("상가 1층 하늘가게 검단점");
        visit.shot("confirm");
        form.choose("right", "네, 바꿔 주세요").next();

        visit.page().waitForURL("**/me");
        visit.sees("바꾼 내용", "이사");
    }

    @Test
    void halfAStepIsThereAgain() {
        var mover = moving();
        var visit = signedIn(mover.resident(), "interrupted");
        var form = new Wizard(visit).at("새 주소 찾기").tick("unlisted").type("roadTyped", "없는로 778");
        form.typeAndKeep("buildingTyped", "없는아파트");
        visit.sees("저절로 저장돼요");
        visit.shot("kept");

        var later = signedIn(mover.resident(), "resumed");

        form = new Wizard(later).at("새 주소 찾기");
        assertThat(form.field("roadTyped")).hasValue("없는로 778");
        assertThat(form.field("buildingTyped")).hasValue("없는아파트");
        later.shot("there");
        form.select("district", "검단구").next();
        form.at("새 상세 주소");
    }

    private Household moving() {
        return households
                .next()
                .begins()
                .answers(Map.of(
                        "what",
                        "MOVE",
                        "province",
                        "28",
                        "changedOn",
                        LocalDate.now().toString().replace("-", "")));
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
