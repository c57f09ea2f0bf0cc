package kr.carbonpoint.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk enters a paper form in the place of a resident. */
@ServiceTest
class PaperPagesIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    Applicants applicants;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void residentOnPaperBecomesAMember() {
        var clerk = begun();
        var reference = clerk.reference();
        var resident = Resident.next();
        resident.fillInUntil("task_checkAnswers", clerk);

        assertThat(clerk.submit(Map.of("destroyedOn", day())).statusCode()).isEqualTo(204);

        assertThat(clerk.get("/signup/status").body()).contains("가입 완료", "담당자 화면으로", "아직 비밀번호가 없어요");
        assertThat(jdbc.sql("""
            select count(*) from member join application using (reference)
            where reference = ? and entered_by = ? and paper_destroyed_on = ? and login_id like 'p%'
            """)
                        .params(reference, DemoData.CLERK, LocalDate.now())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noIdAndPasswordAreAskedFor() {
        var clerk = begun();

        assertThat(clerk.state().path("steps").findValuesAsText("task"))
                .contains("task_enterContact")
                .doesNotContain("task_createAccount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "20261301", "19990101", "２０２６", "<b>"})
    void dayOfDestructionHasToBePlain(String day) {
        var clerk = begun();
        Resident.next().fillInUntil("task_checkAnswers", clerk);
        var answers = new HashMap<String, Object>();
        answers.put("destroyedOn", day);

        var answer = clerk.submit(answers);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("파기");
    }

    @Test
    void clerkHasNoRightsOfAClerkMeanwhileAndThenAgain() {
        var elsewhere = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var clerk = begun();
        assertThat(clerk.get("/staff").statusCode()).isEqualTo(403);

        clerk.get("/signup/status");
        clerk.post("/signup/paper/end", FORM, "");

        assertThat(clerk.get("/staff").body()).contains(DemoData.CLERK);
        assertThat(elsewhere.get("/staff").body()).contains(DemoData.CLERK);
    }

    @Test
    void clerkLeavesInTheMiddleAndGoesOnLater() {
        var clerk = begun();
        Resident.next().fillInUntil("task_enterDwelling", clerk);
        var reference = clerk.reference();
        assertThat(clerk.state().path("desk").asText()).isEqualTo("/signup/paper/end");
        assertThat(clerk.get("/signup/leave").body()).contains("담당자 화면으로");

        clerk.post("/signup/paper/end", FORM, "");
        assertThat(clerk.get("/staff/paper").body()).contains(reference, "이어서 입력");
        clerk.post("/staff/paper/" + reference, FORM, "");

        clerk.get("/camunda/app/tasklist/default/");
        assertThat(clerk.reference()).isEqualTo(reference);
        assertThat(clerk.current()).isEqualTo("task_enterDwelling");
        assertThat(clerk.get("/staff").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseGoesOnWithIt() {
        var clerk = begun();
        var reference = clerk.reference();
        var other = new RestVisitor(port).signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD);
        assertThat(other.get("/staff/paper").body()).doesNotContain(reference);

        other.post("/staff/paper/" + reference, FORM, "");

        assertThat(other.user()).isEqualTo(DemoData.OTHER_CLERK);
        assertThat(clerk.reference()).isEqualTo(reference);
        var member = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);
        assertThat(member.post("/staff/paper/" + reference, FORM, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void applicantsHaveNoDesk() {
        var applicant = applicants.begin();

        assertThat(applicant.visitor().state().path("desk").isNull()).isTrue();
        assertThat(applicant.visitor().get("/signup/leave").body()).doesNotContain("담당자 화면으로");
    }

    @Test
    void applicantsDoNotBecomeClerks() {
        var applicant = applicants.begin();

        applicant.visitor().post("/signup/paper/end", FORM, "");

        assertThat(applicant.visitor().get("/staff").statusCode()).isEqualTo(403);
        assertThat(applicant.visitor().post("/staff/paper", FORM, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void membersDoNotEnterPaper() {
        var member = new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD);

        assertThat(member.get("/staff/paper").statusCode()).isEqualTo(403);
        assertThat(member.post("/staff/paper", FORM, "").statusCode()).isEqualTo(403);
    }

    private RestVisitor begun() {
        var clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        clerk.get("/staff/paper");
        var begun = clerk.post("/staff/paper", FORM, "");
        assertThat(begun.headers().firstValue("Location"))
                .as(begun.body())
                .hasValueSatisfying(to -> assertThat(to).contains("/tasklist/"));
        clerk.get("/camunda/app/tasklist/default/");
        assertThat(clerk.current()).isEqualTo("task_chooseType");
        return clerk;
    }

    private static String day() {
        return "%tY%<tm%<td".formatted(LocalDate.now());
    }
}
