package kr.carbonpoint.objection.process;

import static kr.carbonpoint.objection.process.SettledMember.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.membership.Leaving;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.settlement.Settlements;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member objects to a result, and a clerk of the municipality answers. */
@ProcessTest
class MemberObjectionProcessTests {

    private static final int MUNICIPALITY = 320_001;
    private static final String ELECTRICITY = "2025H1-ELECTRICITY-320001";
    private static final String PAYMENT = "2025H1-PAYMENT-320001";
    private static final String WORDS = "3월 고지서에는 240kWh로 적혀 있어요.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Settlements settlements;

    @Autowired
    Logins logins;

    @Autowired
    StaffMembers staff;

    @Autowired
    Leaving leaving;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private SettledMember member;
    private StaffMember clerk;

    @BeforeEach
    void people() {
        member = SettledMember.of(MUNICIPALITY, jdbc, documents, settlements, logins, port);
        clerk = staff.of(MUNICIPALITY);
    }

    @AfterEach
    void putClockBack() {
        clock.reset();
    }

    @Test
    void clerkSeesWhatTheResultWasComputedFromAndTheMemberTheAnswer() {
        assertThat(member.page()).contains("2025년 상반기 · 전기 결과", "2025년 상반기 · 받은 금액");
        assertThat(member.objects(ELECTRICITY, WORDS).statusCode()).isEqualTo(302);
        assertThat(member.visitor().get("/me/objections?sent").body()).contains("이의신청을 받았어요", "답을 기다려요", WORDS, "까지");

        var reference = member.objection();
        assertThat(clerk.sees(reference, "words").asText()).isEqualTo(Markdown.plain(WORDS));
        assertThat(clerk.sees(reference, "subject").asText()).isEqualTo("2025년 상반기 · 전기 결과");
        assertThat(clerk.sees(reference, "result").asText())
                .contains("5,000포인트", "쓴 양 1,505kWh", "비교 기준 1,605kWh", "6.230%");
        assertThat(clerk.sees(reference, "readings").asText())
                .contains("**2023년**: 1월 320, 2월 300", "**2024년**: 1월 300", "**2025년**: 1월 251");
        assertThat(clerk.sees(reference, "payments").isTextual()).isFalse();
        assertThat(jdbc.sql("select count(*) from access_log where subject = ? and actor = ? and purpose = 'objection'")
                        .params(member.reference(), clerk.user())
                        .query(Long.class)
                        .single())
                .isPositive();

        clerk.does(reference, Map.of("objection", "UPHELD", "message", "3월 사용량을 고치겠습니다."));
        jobs.runAll(reference);

        assertThat(mails())
                .singleElement()
                .asString()
                .contains("받아들였습니다", "다시 계산", "3월 사용량을 고치겠습니다.", "2025년 상반기 · 전기 결과", "/me/objections");
        assertThat(member.page()).contains("받아들였어요", "3월 사용량을 고치겠습니다.", WORDS);
    }

    @Test
    void answerIsNewsOnTheOwnPageForThirtyDays() {
        member.objects(ELECTRICITY, WORDS);
        member.objects(PAYMENT, "만 원이 들어오지 않았어요.");
        var payment = member.objection();
        assertThat(member.overview()).doesNotContain("이의신청에 답이 왔어요");

        clerk.does(payment, Map.of("objection", "REJECTED", "message", "12월에 드립니다."));

        assertThat(member.overview())
                .contains("이의신청에 답이 왔어요", "2025년 상반기 · 받은 금액", "받아들이지 못했어요")
                .doesNotContain("전기 결과", "12월에 드립니다.");
        clock.advance(Duration.ofDays(31));
        assertThat(member.overview()).doesNotContain("이의신청에 답이 왔어요");
    }

    @Test
    void clerkSeesPaymentsWhenTheyAreWhatItIsAbout() {
        member.objects(PAYMENT, "만 원이 들어오지 않았어요.");

        assertThat(clerk.sees(member.objection(), "payments").asText()).contains("10,000원", "지급을 준비하고 있어요");
        assertThat(clerk.sees(member.objection(), "readings").isTextual()).isFalse();
    }

    @Test
    void whoIsAskedForMoreObjectsOnceMore() {
        member.objects(ELECTRICITY, WORDS);
        clerk.does(member.objection(), Map.of("objection", "ASKED_BACK", "message", "몇 월 고지서인지 알려 주세요."));
        jobs.runAll(member.objection());

        assertThat(mails()).singleElement().asString().contains("한 번 더 내 주세요", "몇 월 고지서인지");
        assertThat(member.page()).contains("더 알려 주세요", "몇 월 고지서인지");
        assertThat(member.overview()).contains("이의신청에 답이 왔어요", "더 알려 주세요");
        assertThat(member.objects(ELECTRICITY, "3월이요.").statusCode()).isEqualTo(302);
        assertThat(member.overview()).doesNotContain("이의신청에 답이 왔어요");
        assertThat(member.count()).isEqualTo(2);
    }

    @Test
    void rejectionIsToldWithItsReasonInTheMembersLanguage() {
        jdbc.sql("insert into mail_language values (?, 'ENGLISH')")
                .param(member.reference())
                .update();
        member.objects(ELECTRICITY, WORDS);
        clerk.does(member.objection(), Map.of("objection", "REJECTED", "message", "Same as on the bill."));
        jobs.runAll(member.objection());

        assertThat(mails())
                .singleElement()
                .asString()
                .contains("could not be accepted", "Same as on the bill.", "first half of 2025")
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void sameObjectionTwiceIsOneAndNothingTypedIsLost() {
        member.objects(ELECTRICITY, WORDS);

        var second = member.objects(ELECTRICITY, "또 적어요.");

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).contains("담당자가 보고 있어요", "또 적어요.");
        assertThat(member.count()).isOne();
    }

    @Test
    void doubleClickIsOneObjection() throws Exception {
        member.page();
        var clicks = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> click = () -> member.sends(ELECTRICITY, WORDS).statusCode();
            var answers = clicks.invokeAll(List.of(click, click));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 400);
        } finally {
            clicks.shutdown();
        }
        assertThat(member.count()).isOne();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike("OBJ-" + member.reference() + "-%")
                        .count())
                .isOne();
    }

    @Test
    void objectionIsCalledOff() {
        member.objects(ELECTRICITY, WORDS);
        var reference = member.objection();
        var process = process(reference);

        assertThat(member.withdraws(reference).statusCode()).isEqualTo(302);

        assertThat(process).isEnded().hasPassed("end_objectionCalledOff");
        assertThat(member.page()).contains("취소했어요");
        assertThat(clerk.tasks(reference)).isEmpty();
        assertThat(member.withdraws(reference).body()).contains("이미 끝났어요");
        assertThat(mails()).isEmpty();
    }

    @Test
    void fiveObjectionsAHalfYear() {
        for (int i = 0; i < 5; i++) {
            member.objects(ELECTRICITY, WORDS);
            member.withdraws(member.objection());
        }

        assertThat(member.objects(PAYMENT, WORDS).body()).contains("5번까지", WORDS);
    }

    @Test
    void wordsAndAnswersGoWithTheMember() {
        member.objects(PAYMENT, WORDS);
        clerk.does(member.objection(), Map.of("objection", "REJECTED", "message", "12월에 드립니다."));
        member.objects(ELECTRICITY, WORDS);
        var open = process(member.objection());

        leaving.leave(member.reference(), false);

        assertThat(open).isEnded().hasPassed("end_objectionCalledOff");
        assertThat(jdbc.sql("select count(content) + count(answer) from objection where about = ?")
                        .param(member.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void othersObjectionsAndResultsAreOutOfReach() {
        member.objects(ELECTRICITY, WORDS);
        var stranger = SettledMember.of(MUNICIPALITY + 1, jdbc, documents, settlements, logins, port);

        assertThat(stranger.page()).doesNotContain(WORDS);
        assertThat(stranger.withdraws(member.objection()).statusCode()).isEqualTo(400);
        for (var other : List.of(ELECTRICITY, "2025H1-WATER-320002", "' or 1=1 --", "")) {
            assertThat(stranger.objects(encoded(other), WORDS).body()).contains("어떤 결과인지 골라 주세요");
        }
        assertThat(stranger.count()).isZero();
        assertThat(staff.of(MUNICIPALITY + 1).tasks(member.objection())).isEmpty();
    }

    @Test
    void whatIsMissingOrMarkupIsTakenCalmly() {
        assertThat(member.objects(ELECTRICITY, " ").body()).contains("어떤 점이 사실과 다른지");
        assertThat(member.objects(ELECTRICITY, "가".repeat(2001)).body()).contains("2000자");

        member.objects(ELECTRICITY, "<script>alert(1)</script>'; drop table objection; --");

        assertThat(member.page()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(clerk.sees(member.objection(), "words").asText()).doesNotContain("<script>");
        assertThat(clerk.isRefused(member.objection(), Map.of("objection", "WITHDRAWN", "message", "가")))
                .contains("처리 결과를 골라");
    }

    private ProcessInstance process(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private List<String> mails() {
        return new ReceivedMails(member.email()).texts();
    }
}
