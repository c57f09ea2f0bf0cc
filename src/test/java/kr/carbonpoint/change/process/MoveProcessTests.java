package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.MemberKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members move: both homes side by side, a clerk where the billing differs, whoever was faster. */
@ProcessTest
class MoveProcessTests extends Changing {

    @Autowired
    MemberKeys keys;

    @Autowired
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void moveToAnotherMunicipality() {
        var household = households.next().movesOn(TODAY);
        var change = change(household);
        assertThat(change).isWaitingAt("task_confirmMove");
        assertThat(household.sees("summary"))
                .contains("청라커낼로 270", "완정로34번길 20", "인천광역시 검단구", "예전 주소에서 아낀 몫은 인천광역시 서해구", "새 주소에서 쓴 양");

        household.answers(Map.of("right", "YES"));
        jobs.next(change);

        assertThat(change).isEnded().hasPassed("service_applyChange").hasNotPassed("call_reviewNewBilling");
        var member = members.byReference(household.reference()).orElseThrow();
        assertThat(member.municipality()).isEqualTo(municipalities.of("28290").id());
        assertThat(member.profile().ho()).isEqualTo(household.resident().ho());
        assertThat(meters(household))
                .containsExactlyInAnyOrder(
                        "28275 1 " + TODAY.minusDays(1),
                        "28275 2 " + TODAY.minusDays(1),
                        "28275 3 " + TODAY.minusDays(1),
                        "28290 1 ",
                        "28290 2 ",
                        "28290 3 ");
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("바꾸었습니다"));
    }

    @Test
    void memberGoesBackToTheAddress() {
        var household = households.next().movesOn(TODAY).answers(Map.of("right", "NO"));

        assertThat(change(household)).isWaitingAt("task_findNewAddress");
        assertThat(household.sees("keyword")).isEqualTo("완정로34번길 20");
    }

    @Test
    void addressIsSearchedAgain() {
        var household = households
                .next()
                .begins()
                .answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(TODAY)))
                .answers(Map.of("district", "28275", "keyword", "청라커낼로 270"));
        var change = change(household);
        assertThat(change).isWaitingAt("task_chooseNewAddress");

        back(household);
        assertThat(change).isWaitingAt("task_findNewAddress");
        household
                .answers(household.resident().answers("task_searchAddress"))
                .answers(household.resident().answers("task_chooseAddress"));
        back(household);

        assertThat(change).isWaitingAt("task_findNewAddress").hasPassed("boundary_choiceLeft", "boundary_dwellingLeft");
        back(household);
        assertThat(change).as("nowhere to go back to").isWaitingAt("task_findNewAddress");
    }

    @Test
    void clerkOfTheNewMunicipalityIsAskedBeforeAnythingChanges() {
        var household = households.next();
        household.movesOn(TODAY, household.resident().contradiction()).answers(Map.of("right", "YES"));
        var change = change(household);
        assertThat(change).isWaitingAt("call_reviewNewBilling");
        assertThat(household.visitor().get("/me").body()).contains("담당자가 바꾸실 내용을 확인하고 있어요");

        clerk.decides(household.change(), Map.of("decision", "ACCEPT"));

        jobs.next(change);
        assertThat(change).isEnded().hasPassed("service_readNewReview", "service_applyChange");
        assertThat(members.byReference(household.reference()).orElseThrow().municipality())
                .isEqualTo(municipalities.of("28290").id());
    }

    @Test
    void clerkAsksBackThenRefuses() {
        var household = households.next();
        household.movesOn(TODAY, household.resident().contradiction()).answers(Map.of("right", "YES"));
        var change = change(household);

        clerk.decides(household.change(), Map.of("decision", "ASK_BACK", "message", "고지서를 다시 봐 주세요."));
        jobs.next(change);

        assertThat(change).isWaitingAt("task_enterNewResources").hasPassed("service_askMemberAgain");
        assertThat(household.sees("notice")).contains("고지서를 다시 봐 주세요");
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("다시 확인해 주세요"));
        household.answers(household.resident().contradiction()).answers(Map.of("right", "YES"));
        clerk.decides(household.change(), Map.of("decision", "REFUSE", "message", "단지에서 걷는 요금입니다."));
        jobs.next(change);

        assertThat(change).isEnded().hasPassed("end_changeRefused", "end_changeTold");
        assertThat(members.byReference(household.reference()).orElseThrow().municipality())
                .isEqualTo(municipalities.of("28275").id());
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("바꾸지 못했습니다"));
    }

    @Test
    void clerkWhoTakesLongDoesNotEndTheChange() {
        var household = households.next();
        household.movesOn(TODAY, household.resident().contradiction()).answers(Map.of("right", "YES"));
        clock.advance(Duration.ofDays(8));

        jobs.run(household.change(), "timer_daily");

        assertThat(change(household)).isWaitingAt("call_reviewNewBilling");
        household.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");
        assertThat(clerk.tasks(household.change())).as("called off").isEmpty();
    }

    @Test
    void flatThatSomebodyTookMeanwhileIsAskedForAgain() {
        var household = households.next().movesOn(TODAY);
        var change = change(household);
        var faster = households.next();
        takesFlat(faster, household);

        household.answers(Map.of("right", "YES"));

        assertThat(change(household)).isWaitingAt("task_enterNewDwelling");
        assertThat(household.sees("notice")).contains("이미 가입한 회원이 있어");
        assertThat(members.byReference(household.reference()).orElseThrow().municipality())
                .as("nothing changed")
                .isEqualTo(municipalities.of("28275").id());
        var other = Resident.next();
        household
                .answers(other.answers("task_enterDwelling"))
                .answers(household.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));
        assertThat(change).isWaitingAt("service_tellChange");
    }

    @Test
    void numberThatSomebodyTookMeanwhileIsAskedForAgain() {
        var household = households.next().movesOn(TODAY);
        var faster = households.next();
        jdbc.sql("""
                update member_meter set number = taken.number from (select ?::bytea as number) taken
                where member_id = ? and resource = 'GAS'
                """).params(number(household), faster.id()).update();

        household.answers(Map.of("right", "YES"));

        assertThat(change(household)).isWaitingAt("task_enterNewResources");
        assertThat(household.sees("notice")).contains("그사이 다른 회원이 같은 고객번호를 등록했어요");
    }

    @Test
    void ownHomeIsRefusedAndTakenOnesAreAskedFor() {
        var household = households.next().begins();
        var resident = household.resident();
        household
                .answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(TODAY)))
                .answers(Map.of("district", "28275", "keyword", "청라커낼로 270"))
                .answers(Map.of("address", Households.OLD_ADDRESS));
        assertThat(household.isRefused(Map.of("dong", "NONE", "dongTyped", resident.dong(), "ho", resident.ho())))
                .contains("지금 등록된 곳과 같아요");
        var neighbour = households.next().resident();

        household.answers(Map.of("dong", "NONE", "dongTyped", neighbour.dong(), "ho", neighbour.ho()));
        assertThat(household.current()).isEqualTo("task_enterNewDwelling");
        assertThat(household.sees("notice")).contains("이미 가입한 회원이 있어");
        household.answers(Map.of("dong", "NONE", "dongTyped", "9" + resident.dong(), "ho", resident.ho()));
        household.answers(billed("9" + neighbour.gasNumber()));
        assertThat(household.current()).isEqualTo("task_enterNewResources");
        assertThat(household.sees("notice")).contains("이미 다른 회원이 등록했어요");
    }

    private static void back(Household household) {
        household.visitor().post("/me/change/back", "application/x-www-form-urlencoded", "");
    }

    private void takesFlat(Household faster, Household wanted) {
        faster.begins()
                .answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(TODAY)))
                .answers(wanted.resident().answers("task_searchAddress"))
                .answers(wanted.resident().answers("task_chooseAddress"))
                .answers(wanted.resident().answers("task_enterDwelling"))
                .answers(faster.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));
    }

    /** The keyed hash of the number that a household is about to register. */
    private byte[] number(Household household) {
        return keys.meter("GAS_INCHEON", household.resident().gasNumber());
    }
}
