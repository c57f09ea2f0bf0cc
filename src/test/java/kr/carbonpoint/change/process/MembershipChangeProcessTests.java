package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through a change, from the button to the mail. */
@ProcessTest
class MembershipChangeProcessTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Households households;

    @Autowired
    Members members;

    @Autowired
    MemberKeys keys;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Logins logins;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void accountIsCheckedWithTheBankAndChanged() {
        var household = households.next().begins().answers(Map.of("what", "INCENTIVE"));
        var change = change(household);
        assertThat(household.isRefused(account("110234569999"))).contains("예금주가 본인과 달라요");
        assertThat(household.isRefused(with(account("110234567892"), "accountHolder", "남의 이름")))
                .contains("accountHolder", "본인 이름의 계좌");

        household.answers(account("１１０-234 567892"));

        assertThat(change).isWaitingAt("service_tellChange");
        jobs.next(change);
        assertThat(change).isEnded().hasPassed("end_changeTold");
        var profile = members.byReference(household.reference()).orElseThrow().profile();
        assertThat(profile.account()).isEqualTo("110234567892");
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("가입 내용을 바꾸었습니다"));
        assertThat(household.visitor().get("/me").body()).contains("바꾼 내용", "인센티브·계좌");
        assertThat(jdbc.sql("select outcome from payee where member_id = ?")
                        .param(household.id())
                        .query(String.class)
                        .single())
                .as("paid without being held")
                .isEqualTo("HOLDER_MATCHES");
    }

    @Test
    void newAddressAndOldOneBothHearOfIt() {
        var household = households.next().begins().answers(Map.of("what", "CONTACT"));
        var change = change(household);
        var other = "new-" + household.resident().email();

        household.answers(Map.of(
                "mobile",
                "０１０ 9876 5432",
                "email",
                other,
                "householdSize",
                4,
                "householderRelation",
                "SPOUSE",
                "householderName",
                "고길동"));
        jobs.next(change);

        assertThat(change).isEnded();
        var profile = members.byReference(household.reference()).orElseThrow().profile();
        assertThat(profile.mobile()).isEqualTo("010-9876-5432");
        assertThat(profile.householdSize()).isEqualTo(4);
        assertThat(profile.relation()).isEqualTo(Relation.SPOUSE);
        assertThat(profile.householder()).isEqualTo("고길동");
        assertThat(household.mails(household.resident().email())).hasSize(1);
        assertThat(household.mails(other)).hasSize(1);
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

    private static void back(Household household) {
        household.visitor().post("/me/change/back", "application/x-www-form-urlencoded", "");
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
    void customerNumberChangesInTheSameHome() {
        var household = households
                .next()
                .begins()
                .answers(Map.of("what", "METERS", "changedOn", TODAY.toString().replace("-", "")));
        var change = change(household);
        assertThat(household.sees("gasNumber")).as("never shown").isEmpty();
        assertThat(household.isRefused(sameMeters())).contains("지금 등록된 것과 같아요");

        household.answers(
                with(sameMeters(), "gasNumber", "8" + household.resident().gasNumber()));
        jobs.next(change);

        assertThat(change).isEnded().hasNotPassed("task_confirmMove");
        assertThat(meters(household))
                .containsExactlyInAnyOrder("28275 1 ", "28275 2 ", "28275 3 " + TODAY.minusDays(1), "28275 3 ");
    }

    @Test
    void whoMovesToSeoulIsToldWhereToJoinAndLeaves() {
        var household = households.next().begins().answers(Map.of("what", "MOVE", "province", "11"));
        var change = change(household);
        assertThat(change).isWaitingAt("task_confirmWithdrawal");
        assertThat(household.sees("seoul")).isEqualTo("true");
        assertThat(household.isRefused(Map.of("confirmation", "네"))).contains("탈퇴합니다");

        household.answers(Map.of("confirmation", "탈퇴합니다."));

        assertThat(members.byReference(household.reference())).isEmpty();
        assertThat(logins.exists(household.resident().loginId())).isFalse();
        assertThat(household.visitor().get("/me").body()).as("signed out").doesNotContain("내 정보");
        jobs.next(change);
        assertThat(change).isEnded();
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("탈퇴하셨습니다"));
        assertThat(jdbc.sql("select count(*) from open_change where member_id = ?")
                        .param(household.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leaverJoinsAgain() {
        var household = households
                .next()
                .begins()
                .answers(Map.of("what", "WITHDRAWAL"))
                .answers(Map.of("confirmation", "탈퇴 합니다"));

        var again = households.joined(household.resident(), TODAY);

        assertThat(members.byReference(again.reference())).isPresent();
    }

    @Test
    void stoppedChangeChangesNothing() {
        var household = households.next().movesOn(TODAY);
        var change = change(household);
        var before = members.byReference(household.reference()).orElseThrow().profile();

        household.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");

        assertThat(change).isEnded().hasPassed("boundary_changeStopped", "end_changeStopped");
        assertThat(members.byReference(household.reference()).orElseThrow().profile())
                .isEqualTo(before);
        assertThat(drafts(household)).isZero();
        assertThat(household.begins().current()).as("can begin again").isEqualTo("task_chooseChange");
    }

    @Test
    void changeIsGivenUpAfterSevenDaysOfNothing() {
        var household = households.next().begins().answers(Map.of("what", "CONTACT"));
        var change = change(household);
        clock.advance(Duration.ofDays(6));
        jobs.run(household.change(), "timer_daily");
        assertThat(change).isWaitingAt("task_changeContact").hasPassed("end_looked");

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        jobs.run(household.change(), "timer_daily");

        assertThat(change).isEnded().hasPassed("service_eraseChange");
        assertThat(drafts(household)).isZero();
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

    @ParameterizedTest
    @CsvSource({
        "CONTACT, mobile, 010-12",
        "CONTACT, email, 골뱅이 없음",
        "CONTACT, householdSize, 7700000",
        "CONTACT, householderRelation, BOSS",
        "CONTACT, householderName, <b>홍",
        "INCENTIVE, accountNumber, 12가나다라",
        "INCENTIVE, incentive, GOLD",
        "INCENTIVE, bank, <b>은행</b>",
    })
    void whatIsWrongIsNamedAndNothingIsLost(String kind, String field, String typed) {
        var household = households.next().begins().answers(Map.of("what", kind));
        var good = kind.equals("CONTACT")
                ? Map.<String, Object>of(
                        "mobile", "010-2345-6789", "householderRelation", "CHILD", "householderName", "홍판서")
                : account("110234567892");

        assertThat(household.isRefused(with(good, field, typed)))
                .contains(field)
                .doesNotContain(typed);

        household.answers(good);
    }

    @Test
    void daysThatCannotBeAreRefusedWithWhatToDo() {
        var household = households.next().begins();
        var first = Half.of(TODAY).firstDay();

        assertThat(household.isRefused(on(TODAY.plusDays(1)))).contains("changedOn", "앞으로의 날짜");
        assertThat(household.isRefused(on(first.minusDays(1))))
                .contains("%d년 %d월 %d일부터".formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth()));
        assertThat(household.isRefused(Map.of("what", "METERS", "changedOn", "20261345")))
                .contains("없는 날짜");
        assertThat(household.isRefused(Map.of("what", "METERS"))).contains("changedOn");
        assertThat(household.isRefused(Map.of("what", "MOVE", "changedOn", "20260305")))
                .contains("province");
        assertThat(household.isRefused(Map.of("what", "DANCE"))).contains("what");

        household.answers(on(first));
    }

    @Test
    void whoJoinedTodayChangesTheNumberTomorrow() {
        var household = households.joined(Resident.next(), TODAY).begins();

        assertThat(household.isRefused(on(TODAY))).contains("내일 다시");
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
        household.answers(with(sameMeters(), "gasNumber", "9" + neighbour.gasNumber()));
        assertThat(household.current()).isEqualTo("task_enterNewResources");
        assertThat(household.sees("notice")).contains("이미 다른 회원이 등록했어요");
    }

    @Test
    void nobodyElseSeesOrAnswers() {
        var household = households.next().begins();
        var task = household.task();
        var stranger = households.next().visitor();

        assertThat(stranger.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.submit(task, Map.of("what", "CONTACT")).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(new RestVisitor(port)
                        .signIn(DemoData.CLERK, DemoData.PASSWORD)
                        .post("/me/change", "application/x-www-form-urlencoded", "")
                        .body())
                .doesNotContain("task=");
    }

    @Test
    void twoPressesBeginOneChange() {
        var household = households.next().begins().begins();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(household.change())
                        .count())
                .isOne();
        assertThat(members.byReference(household.reference()).orElseThrow().incentive())
                .isEqualTo(IncentiveKind.CASH);
    }

    private ProcessInstance change(Household household) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("membership-change")
                .processInstanceBusinessKey(household.change())
                .singleResult();
    }

    private long drafts(Household household) {
        return jdbc.sql("select count(*) from open_change where member_id = ?")
                .param(household.id())
                .query(Long.class)
                .single();
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

    /** District, resource and last day of each meter. */
    private List<String> meters(Household household) {
        return jdbc.sql("""
                        select district_code || ' ' || resource || ' ' || coalesce(until::text, '')
                        from meter cross join lateral (
                            select case municipality_id when ? then '28275' when ? then '28290' end as district_code) d
                        where member_id = ?
                        """)
                .params(
                        municipalities.of("28275").id(),
                        municipalities.of("28290").id(),
                        household.id())
                .query(String.class)
                .list();
    }

    private static Map<String, Object> account(String number) {
        return Map.of("incentive", "CASH", "bank", "004", "accountNumber", number, "accountHolder", "김하늘");
    }

    private static Map<String, Object> sameMeters() {
        return new HashMap<>(Map.of(
                "electricityBilling", "MANAGEMENT_FEE",
                "waterBilling", "MANAGEMENT_FEE",
                "gasBilling", "INDIVIDUAL",
                "gasSupplier", "GAS_INCHEON"));
    }

    private static Map<String, Object> on(LocalDate day) {
        return Map.of("what", "METERS", "changedOn", digits(day));
    }

    private static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
