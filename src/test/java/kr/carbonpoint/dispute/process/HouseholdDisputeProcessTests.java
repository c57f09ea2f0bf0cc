package kr.carbonpoint.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.dispute.Disputing;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.signup.process.SignupProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A flat or a customer number that has a member already, and somebody who says that the member has moved out. */
@ProcessTest
class HouseholdDisputeProcessTests extends Disputing {

    @Autowired
    Holders holders;

    @Autowired
    SignupProcess signups;

    @Test
    void takenFlatOffersToSayThatTheFormerResidentMoved() {
        var member = member().resident();
        var applicant = applicants.begin().until("task_enterDwelling");
        assertThat(applicant.sees("askMoved")).isEqualTo("false");

        applicant.answers("dong", member.dong(), "ho", member.ho());

        assertThat(applicant.sees("notice")).contains("이미 가입한 회원이 있어요", "이사를 갔다면");
        assertThat(applicant.sees("askMoved")).isEqualTo("true");
    }

    @Test
    void flatOfAMemberWhoMovedOutIsTransferred() {
        var member = member();
        var applicant = claimant(member);
        assertThat(dispute(applicant)).isWaitingAt("task_answerDispute");
        assertThat(applicant.statusPage()).contains("먼저 가입한 분에게 확인하고 있어요");

        var shown = member.answers("MOVED_OUT");
        var dispute = dispute(applicant);
        assertThat(shown.path("question").path("value").asText()).contains("아직 사시나요?");
        assertThat(dispute).isWaitingAt("task_decideDispute");
        decides(applicant, "TRANSFER");

        assertThat(dispute).isEnded().hasPassed("end_disputeDecided");
        assertJoined(applicant);
        assertThat(member.leftYesterday()).isTrue();
        assertThat(member.meters()).isZero();
        assertThat(mailsTo(member.resident())).contains("그대로인지 알려 주세요", "등록하신 내용이 끝났습니다", "이의를 신청");
    }

    @Test
    void silenceOfFourteenDaysIsAFactForTheClerk() {
        var applicant = claimant(member());
        var dispute = dispute(applicant);

        jobs.run(reference(applicant), "timer_holderSilent");

        assertThat(dispute).isWaitingAt("task_answerDispute", "task_decideDispute");
        var form = clerk.form(clerk.claims(reference(applicant)));
        assertThat(form.path("answer").path("value").asText()).contains("답하지 않았습니다");
    }

    @Test
    void lateAnswerReachesTheClerkWhoIsAlreadyAtIt() {
        var member = member();
        var applicant = claimant(member);
        var dispute = dispute(applicant);
        jobs.run(reference(applicant), "timer_holderSilent");
        var task = clerk.claims(reference(applicant));

        member.answers("STILL_HERE");

        assertThat(dispute).isWaitingAt("task_decideDispute").hasPassed("end_lateAnswer");
        assertThat(clerk.tasks(reference(applicant))).hasSize(1);
        assertThat(clerk.form(task).path("answer").path("value").asText()).contains("아직 살고 있다");
    }

    @Test
    void memberWhoStaysKeepsTheFlatAndTheApplicantHearsWhy() {
        var member = member();
        var applicant = claimant(member);
        member.answers("STILL_HERE");

        decides(applicant, "REFUSE");

        assertThat(applicant.application()).isEnded().hasPassed("end_refused");
        assertThat(applicant.statusPage()).contains(REASON);
        assertThat(mailsTo(applicant.resident()))
                .containsOnlyOnce("[탄소포인트제] 가입 신청 결과")
                .contains(REASON);
        assertThat(member.leftYesterday()).isFalse();
        assertThat(member.meters()).isEqualTo(3);
        assertThat(mailsTo(member.resident())).contains("등록하신 내용은 그대로입니다");
    }

    @Test
    void whenNeitherLivesThereTheApplicantIsAskedBack() {
        var member = member();
        var applicant = claimant(member);
        jobs.run(reference(applicant), "timer_holderSilent");

        decides(applicant, "BOTH_WRONG");

        assertThat(member.leftYesterday()).isTrue();
        assertThat(applicant.application()).isWaitingAt("task_enterDwelling");
        assertThat(applicant.sees("notice")).contains(REASON.replace(".", ""));
        assertThat(mailsTo(applicant.resident())).contains("다시 확인해 주세요", REASON, "/signup/resume?token=");

        applicant.answers(
                "dong", member.resident().dong(), "ho", member.resident().ho());
        applicant.until("task_checkAnswers").answers();
        assertThat(applicant.application()).as("insists").isWaitingAt("task_enterDwelling");

        applicant.toTheEnd();
        assertJoined(applicant);
    }

    @Test
    void numberOfAMemberWhoMovedOutIsTransferredAlone() {
        var member = member();
        var number = member.resident().gasNumber();
        var applicant = applicants.begin().until("task_enterResources").answers("gasNumber", number);
        assertThat(applicant.sees("gasAskMoved")).isEqualTo("true");
        asked(applicant.answers("gasNumber", number, "gasMoved", true));

        var shown = member.answers("MOVED_OUT");
        decides(applicant, "TRANSFER");

        assertThat(shown.path("question").path("value").asText()).contains("아직 쓰시나요?");
        assertThat(shown.path("own").path("value").asText())
                .contains("도시가스 고객번호")
                .doesNotContain(number);
        assertJoined(applicant);
        assertThat(member.leftYesterday()).isFalse();
        assertThat(member.meters()).isEqualTo(2);
    }

    @Test
    void whenTheNumberIsNobodysTheApplicantLooksAtTheBillAgain() {
        var member = member();
        var applicant = applicants.begin().until("task_enterResources");
        asked(applicant.answers("gasNumber", member.resident().gasNumber(), "gasMoved", true));
        member.answers("MOVED_OUT");

        decides(applicant, "BOTH_WRONG");

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        assertJoined(applicant.toTheEnd());
    }

    @Test
    void flatAndNumberOfOneMemberAreOneQuestion() {
        var member = member();
        var applicant = applicants.begin().until("task_enterDwelling");
        applicant.answers(
                "dong", member.resident().dong(), "ho", member.resident().ho(), "formerMoved", true);
        asked(applicant.answers("gasNumber", member.resident().gasNumber(), "gasMoved", true));

        assertThat(jdbc.sql("select count(*) from dispute where application = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isOne();
        member.answers("MOVED_OUT");
        decides(applicant, "TRANSFER");
        assertJoined(applicant);
    }

    @Test
    void nothingIsLeftToDecideWhenTheMemberMovesOutMeanwhile() {
        var member = member();
        var applicant = claimant(member);
        var dispute = dispute(applicant);

        holders.release(member.id(), List.of(home(member)));
        jobs.runAll(applicant.reference());
        jobs.runAll(reference(applicant));

        assertThat(dispute).isEnded().hasPassed("end_disputeCalledOff");
        assertJoined(applicant);
    }

    @Test
    void disputeEndsWithTheApplication() {
        var member = member();
        var applicant = claimant(member);
        var dispute = dispute(applicant);
        var called = reference(applicant);

        signups.expire(applicant.reference());
        jobs.runAll(called);

        assertThat(dispute).isEnded().hasPassed("end_disputeCalledOff");
        assertThat(mailsTo(member.resident())).contains("이제 답하지 않으셔도 됩니다", "더 확인할 것이 없어졌습니다");
        assertThat(jdbc.sql("select count(facts) from dispute where application = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void clerksAreRemindedAndTheOperatorHearsOfDelay() {
        var applicant = claimant(member());
        var reference = reference(applicant);
        jobs.run(reference, "timer_holderSilent");

        jobs.run(reference, "timer_disputeReminder");
        jobs.run(reference, "service_remindDisputeClerks");
        jobs.run(reference, "timer_disputeEscalation");
        jobs.run(reference, "service_escalateDispute");

        assertThat(dispute(applicant)).hasPassed("end_disputeClerksReminded", "end_disputeEscalated");
    }

    @Test
    void onlyTheOwnClerkAndTheMemberSeeAnything() {
        var applicant = claimant(member());
        jobs.run(reference(applicant), "timer_holderSilent");

        var stranger = member().signsIn();
        assertThat(Neighbour.task(stranger)).isEmpty();
        var elsewhere = new RestVisitor(environment.getRequiredProperty("local.server.port", Integer.class))
                .signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD);
        assertThat(elsewhere
                        .get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey=" + reference(applicant))
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void decisionNeedsAReasonUnlessItIsATransfer() {
        var applicant = claimant(member());
        jobs.run(reference(applicant), "timer_holderSilent");
        var task = clerk.claims(reference(applicant));

        assertThat(clerk.submit(task, Map.of("decision", "REFUSE")).body()).contains("message", "사유");
        assertThat(clerk.submit(task, Map.of("decision", "CALLED_OFF")).body()).contains("결정을 골라");
        assertThat(clerk.submit(task, Map.of("decision", "REFUSE", "message", "가".repeat(1001)))
                        .body())
                .contains("너무 깁니다");
        assertThat(clerk.submit(task, Map.of()).body()).contains("결정을 골라");
    }

    @Test
    void markupInAReasonIsShownAsItWasTyped() {
        var member = member();
        var applicant = claimant(member);
        member.answers("STILL_HERE");

        clerk.decides(
                reference(applicant),
                Map.of("decision", "BOTH_WRONG", "message", "<b>🏠</b> '; drop table member; --"));
        jobs.runAll(reference(applicant));
        jobs.runAll(applicant.reference());

        assertThat(applicant.sees("notice")).contains("&lt;b\\>🏠").doesNotContain("<b>");
        assertThat(applicant.statusPage()).contains("&lt;b&gt;🏠").doesNotContain("<b>🏠");
    }

    private Claim home(Neighbour member) {
        return Claim.home(jdbc.sql("select dwelling from member where id = ?")
                .param(member.id())
                .query(byte[].class)
                .single());
    }

    /** What one side is told is never about the other. */
    @Test
    void nothingOfTheOnePersonIsShownToTheOther() {
        var member = member(Resident.next().named("독고뷁쀍"));
        var applicant = claimant(member, Resident.next().named("선우뜳뽥"));
        var visitor = member.signsIn();
        var asked = visitor.get(RestVisitor.ENGINE + "/task/" + Neighbour.task(visitor) + "/form-variables")
                .body();
        assertThat(asked).doesNotContain(secrets(applicant.resident())).doesNotContain(applicant.reference());
        member.answers("STILL_HERE");
        var status = applicant.statusPage();
        var shown = clerk.form(clerk.claims(reference(applicant))).toString();

        decides(applicant, "BOTH_WRONG");

        assertThat(shown).contains("독고뷁쀍", "선우뜳뽥");
        assertThat(status + applicant.statusPage() + applicant.visitor().form())
                .doesNotContain(secrets(member.resident()))
                .doesNotContain(member.resident().loginId());
        assertThat(mailsTo(member.resident()))
                .contains("등록하신 집")
                .doesNotContain(secrets(applicant.resident()))
                .doesNotContain(applicant.reference());
        assertThat(mailsTo(applicant.resident())).doesNotContain(secrets(member.resident()));
        for (var read : List.of(applicant.reference(), memberReference(member))) {
            assertThat(jdbc.sql("select count(*) from access_log where subject = ? and purpose = 'household-dispute'")
                            .param(read)
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
    }

    private String memberReference(Neighbour member) {
        return jdbc.sql("select reference from member where id = ?")
                .param(member.id())
                .query(String.class)
                .single();
    }

    private static String[] secrets(Resident resident) {
        return new String[] {resident.name(), resident.gasNumber(), resident.email(), "2345-6789"};
    }
}
