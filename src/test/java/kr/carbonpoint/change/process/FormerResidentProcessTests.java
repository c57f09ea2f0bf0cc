package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.Holders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member moves where somebody is still registered, and says that they have moved out. */
@ProcessTest
class FormerResidentProcessTests extends Changing {

    @Autowired
    Holders holders;

    @Autowired
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void takenFlatOffersToSayThatTheFormerResidentMoved() {
        var member = member();
        var mover = atDwelling(households.next());
        assertThat(mover.sees("askMoved")).isEqualTo("false");

        mover.answers(flat(member.resident(), false));

        assertThat(mover.current()).isEqualTo("task_enterNewDwelling");
        assertThat(mover.sees("notice")).contains("이미 가입한 회원이 있어요", "이사를 갔다면");
        assertThat(mover.sees("askMoved")).isEqualTo("true");
        assertThat(mover.sees("ho"))
                .as("nothing is lost")
                .isEqualTo(member.resident().ho());
    }

    @Test
    void moverGetsTheFlatOfAMemberWhoMovedOut() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);
        assertThat(change).isWaitingAt("event_reviewDecided").hasPassed("service_requestReviews");
        assertThat(mover.visitor().get("/me/membership").body())
                .contains("먼저 등록한 분이 아직 쓰시는지 확인하고 있어요", "14일쯤", "그만두고 적은 것 지우기");
        assertThat(mover.visitor().get("/me/change").body()).isEqualTo("{\"waits\":true}");

        member.answers("MOVED_OUT");
        var dispute = dispute(mover.change());
        decides(mover.change(), "TRANSFER");
        jobs.next(change);

        assertThat(dispute).isEnded().hasPassed("end_disputeDecided");
        assertThat(change).isEnded().hasPassed("service_compareBilling", "end_changeDone");
        assertThat(members.byReference(mover.reference())
                        .orElseThrow()
                        .profile()
                        .ho())
                .isEqualTo(member.resident().ho());
        assertThat(member.leftYesterday()).isTrue();
        assertThat(mailsTo(mover.resident())).contains("바꾸었습니다").doesNotContain("다시 확인");
        assertThat(mailsTo(member.resident())).contains("다른 분도 등록하려고", "등록하신 내용이 끝났습니다");
        assertThat(factsOf(mover)).isZero();
    }

    @Test
    void flatOfAMemberWhoStaysLeadsBackWithTheReason() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);
        member.answers("STILL_HERE");

        decides(mover.change(), "REFUSE");

        assertThat(change).isWaitingAt("task_enterNewDwelling").hasPassed("service_askMemberAgain");
        assertThat(mover.sees("notice")).contains(REASON.replace(".", ""));
        assertThat(mailsTo(mover.resident()))
                .containsOnlyOnce("바꾸신 내용을 다시 확인해 주세요 (")
                .contains(REASON);
        assertThat(member.leftYesterday()).isFalse();

        insists(mover, member);
        assertThat(change).as("insists").isWaitingAt("task_enterNewDwelling");
        assertThat(disputes(mover)).as("the member is not asked again").isOne();

        goesOn(mover.answers(flat(mover.resident(), false)));
        assertThat(change).isWaitingAt("service_tellChange");
    }

    @Test
    void whenNeitherLivesThereTheMoverIsAskedForAnotherHome() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);
        jobs.run(reference(mover.change()), "timer_holderSilent");

        decides(mover.change(), "BOTH_WRONG");

        assertThat(member.leftYesterday()).isTrue();
        assertThat(change).isWaitingAt("task_enterNewDwelling");
        insists(mover, member);
        assertThat(change).as("insists").isWaitingAt("task_enterNewDwelling");
    }

    @Test
    void billingIsAskedForOnceTheFlatIsFree() {
        var member = member();
        var mover = atDwelling(households.next()).answers(flat(member.resident(), true));
        mover.answers(mover.resident().contradiction()).answers(Map.of("right", "YES"));
        jobs.runAll(reference(mover.change()));
        member.answers("MOVED_OUT");
        assertThat(clerk.tasks(mover.change())).isEmpty();

        decides(mover.change(), "TRANSFER");

        assertThat(change(mover)).isWaitingAt("call_reviewNewBilling");
        assertThat(mover.visitor().get("/me").body()).contains("담당자가 바꾸실 내용을 확인하고 있어요");
        var other = atDwelling(households.next());
        insists(other, member);
        assertThat(other.sees("notice")).as("promised").contains("다른 신청인의 것으로 정했어요");
        clerk.decides(mover.change(), Map.of("decision", "REFUSE", "message", "단지에서 걷는 요금입니다."));
        assertThat(factsOf(mover)).as("forgotten with the change").isZero();
    }

    @Test
    void disputeEndsWithTheChange() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);
        var dispute = dispute(mover.change());
        var called = reference(mover.change());

        mover.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");
        jobs.runAll(called);

        assertThat(change).isEnded().hasPassed("end_changeStopped");
        assertThat(dispute).isEnded().hasPassed("end_disputeCalledOff");
        assertThat(mailsTo(member.resident())).contains("이제 답하지 않으셔도 됩니다");
        assertThat(factsOf(mover)).isZero();
        assertThat(mover.visitor().get("/me/change").body()).isEqualTo("{\"waits\":false}");
        goesOn(mover.begins()
                .answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(TODAY)))
                .answers(mover.resident().answers("task_searchAddress"))
                .answers(mover.resident().answers("task_chooseAddress"))
                .answers(flat(mover.resident(), false)));
        assertThat(mover.current()).as("nothing of the former one counts").isEmpty();
    }

    @Test
    void moverGoesOnWhenTheMemberLeavesMeanwhile() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);

        holders.release(member.id(), List.of(home(member)));
        jobs.runAll(mover.change());

        assertThat(change).isWaitingAt("service_tellChange");
    }

    @Test
    void waitingIsNotSilence() {
        var member = member();
        var mover = claims(households.next(), member);
        var change = change(mover);
        clock.advance(Duration.ofDays(15));
        jobs.run(mover.change(), "timer_daily");
        assertThat(change).isWaitingAt("event_reviewDecided");
        member.answers("STILL_HERE");
        var called = reference(mover.change());
        clerk.decides(called, Map.of("decision", "REFUSE", "message", REASON));

        jobs.run(mover.change(), "timer_daily");
        assertThat(change).as("the decision is not read yet").isNotEnded();
        jobs.runAll(mover.change());
        assertThat(change).isWaitingAt("task_enterNewDwelling");

        clock.advance(Duration.ofDays(8));
        jobs.run(mover.change(), "timer_daily");
        assertThat(change).isEnded().hasPassed("end_changeStopped");
    }

    /** What one side is told is never about the other. */
    @Test
    void nothingOfTheOnePersonIsShownToTheOther() {
        var member = member(Resident.next().named("독고뷁쀑"));
        var mover = claims(
                households.joined(Resident.next().named("선우뜳뽱"), LocalDate.now().minusDays(400)), member);
        var asked = member.answers("STILL_HERE").toString();
        var shown = clerk.form(clerk.claims(reference(mover.change()))).toString();
        var page = mover.visitor().get("/me/membership").body();
        decides(mover.change(), "BOTH_WRONG");

        assertThat(shown)
                .contains("독고뷁쀑", "선우뜳뽱", mover.change(), member.resident().ho() + "호");
        assertThat(asked + mailsTo(member.resident()))
                .doesNotContain("선우뜳뽱", mover.resident().loginId())
                .doesNotContain(mover.reference());
        assertThat(page + mailsTo(mover.resident()) + mover.form())
                .doesNotContain("독고뷁쀑", member.resident().loginId());
        assertThat(mover.visitor().get("/me/access").body()).as("who looked").contains("인천광역시 검단구 담당자");
    }

    @Test
    void markupInAReasonIsShownAsItWasTyped() {
        var member = member();
        var mover = claims(households.next(), member);
        member.answers("STILL_HERE");

        clerk.decides(
                reference(mover.change()),
                Map.of("decision", "REFUSE", "message", "<b>🏠</b> '; drop table member; --"));
        jobs.runAll(mover.change());

        assertThat(mover.sees("notice")).contains("&lt;b\\>🏠").doesNotContain("<b>");
    }

    private void insists(Household mover, Neighbour member) {
        goesOn(mover.answers(flat(member.resident(), true)));
        jobs.runAll(mover.change());
    }

    private long factsOf(Household mover) {
        return jdbc.sql("select count(facts) from dispute where application = ?")
                .param(mover.change())
                .query(Long.class)
                .single();
    }
}
