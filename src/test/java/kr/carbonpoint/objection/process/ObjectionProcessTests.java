package kr.carbonpoint.objection.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Markdown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who was refused objects, and a clerk answers. */
@ProcessTest
class ObjectionProcessTests {

    private static final String WORDS = "고지서가 바뀌어 다시 확인이 필요합니다.";

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void refusedApplicantObjectsAndIsAnswered() {
        var refused = refused();
        assertThat(refused.statusPage()).contains("/objection?reference=" + refused.reference());

        assertThat(object(refused.reference(), WORDS)).contains("이의신청을 받았어요");
        var task = clerk.claims(objection(refused));
        assertThat(clerk.form(task).path("words").path("value").asText()).isEqualTo(Markdown.plain(WORDS));
        clerk.decides(objection(refused), Map.of("objection", "UPHELD", "message", "다시 신청해 주세요."));
        jobs.runAll(objection(refused));

        assertThat(new ReceivedMails(email(refused)).texts())
                .singleElement()
                .asString()
                .contains("받아들였습니다", "다시 신청해 주세요.");
        assertThat(jdbc.sql("select content is null from objection where about = ?")
                        .param(refused.reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void objectionThatIsNotUpheldIsAnsweredWithTheReason() {
        var refused = refused();
        object(refused.reference(), WORDS);

        clerk.decides(objection(refused), Map.of("objection", "REJECTED", "message", "고지서와 다릅니다."));
        jobs.runAll(objection(refused));

        assertThat(new ReceivedMails(email(refused)).texts())
                .singleElement()
                .asString()
                .contains("받아들이지 못했습니다", "고지서와 다릅니다.");
    }

    @Test
    void clerksAreRemindedAndTheOperatorIsTold() {
        var refused = refused();
        object(refused.reference(), WORDS);
        var reference = objection(refused);

        clock.advance(Duration.ofDays(30));
        jobs.run(reference, "timer_objectionReminder");
        jobs.run(reference, "timer_objectionLate");
        jobs.runAll(reference);

        assertThat(new ReceivedMails("operator@carbonpoint.example").texts())
                .filteredOn(text -> text.contains(reference))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void oneObjectionAtATime() {
        var refused = refused();
        object(refused.reference(), WORDS);

        assertThat(object(refused.reference(), WORDS)).contains("담당자가 보고 있어요");

        clerk.decides(objection(refused), Map.of("objection", "REJECTED", "message", "고지서와 다릅니다."));
        assertThat(object(refused.reference(), WORDS)).contains("이의신청을 받았어요");
    }

    @Test
    void whoIsAMemberAlreadyChoosesTheMunicipality() {
        var member = applicants.begin().toTheEnd().resident();
        var again = applicants.begin(member).until("task_proveIdentity").answers();

        assertThat(object(again.reference(), WORDS)).contains("시·군·구를 골라 주세요");

        var municipality = jdbc.sql("select id from municipality where name like '%검단%'")
                .query(Long.class)
                .single();
        assertThat(post("reference=%s&municipality=%d&email=%s&text=%s"
                        .formatted(again.reference(), municipality, encoded("a@carbonpoint.example"), encoded(WORDS))))
                .contains("이의신청을 받았어요");
    }

    @Test
    void nothingToObjectToIsTold() {
        var open = applicants.begin();

        assertThat(object(open.reference(), WORDS)).contains("찾지 못했어요");
        assertThat(object("' or 1=1 --", WORDS)).contains("찾지 못했어요");
        assertThat(object("", WORDS)).contains("찾지 못했어요");
    }

    @ParameterizedTest
    @CsvSource({
        "'', hong@carbonpoint.example, 어떤 점이",
        "'<script>alert(1)</script>', hong, 이메일 주소를",
        "이의, '', 이메일 주소를",
        "이의, 'a@b', 이메일 주소를"
    })
    void whatIsMissingIsToldAndNothingTypedIsLost(String text, String email, String told) {
        var refused = refused();

        var page = post("reference=%s&email=%s&text=%s".formatted(refused.reference(), encoded(email), encoded(text)));

        assertThat(page).contains(told).doesNotContain("<script>alert");
    }

    private Applicant refused() {
        var applicant = applicants.begin().until("task_enterResources");
        applicant.visitor().submit(applicant.resident().contradiction());
        applicant.toTheEnd();
        clerk.decides(applicant.reference(), Map.of("decision", "REFUSE", "message", "고지서를 다시 보아 주세요."));
        jobs.runAll(applicant.reference());
        return applicant;
    }

    private String objection(Applicant refused) {
        return jdbc.sql("select reference from objection where about = ? order by raised_at desc limit 1")
                .param(refused.reference())
                .query(String.class)
                .single();
    }

    private String object(String reference, String text) {
        return post("reference=%s&email=%s&text=%s"
                .formatted(
                        encoded(reference), encoded("objector-" + reference + "@carbonpoint.example"), encoded(text)));
    }

    private static String email(Applicant refused) {
        return "objector-" + refused.reference() + "@carbonpoint.example";
    }

    private String post(String body) {
        return new RestVisitor(port)
                .post("/objection", "application/x-www-form-urlencoded", body)
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
