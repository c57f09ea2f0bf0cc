package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.TestClock;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk decides who somebody is, by papers. */
@ProcessTest
class ClerkIdentityProcessTests {

    @LocalServerPort
    int port;

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    SignupProcess process;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverShowsPapersGoesOn() {
        var applicant = asked("POST");
        assertThat(applicant.statusPage()).contains("담당자에게 서류를 보여 주세요", "인천광역시 검단구", applicant.reference());

        clerk.decides(applicant.reference(), seen(applicant.resident()));

        applicant.isAt("task_searchAddress");
        assertThat(jdbc.sql("select paper, paper_destroyed_on, decided_by from identity_case where reference = ?")
                        .param(applicant.reference())
                        .query()
                        .singleRow())
                .containsEntry("paper", "ID_CARD")
                .containsEntry("decided_by", DemoData.CLERK)
                .hasEntrySatisfying("paper_destroyed_on", day -> assertThat(day).isNotNull());
        jobs.runAll(applicant.reference());
        assertThat(applicant.mails()).singleElement().asString().contains("본인 확인 결과");
        assertThat(dossiers(applicant)).isZero();
        applicant.toTheEnd();
        assertThat(applicant.application()).hasPassed("service_join");
    }

    @Test
    void memberWhoShowedPapersIsKnownByTheNumberOnThem() {
        var applicant = asked("VISIT");
        clerk.decides(applicant.reference(), seen(applicant.resident()));
        applicant.toTheEnd();

        var again = applicants
                .begin(applicant.resident().named(Resident.rare().name()))
                .until("task_proveIdentity")
                .answers();

        assertThat(again.application()).isEnded().hasPassed("end_alreadyMember");
    }

    @ParameterizedTest
    @CsvSource({"ASKED_BACK", "REFUSED"})
    void whoeverIsNotConfirmedReadsWhyAndChoosesAgain(String decision) {
        var applicant = asked("FAX");

        clerk.decides(applicant.reference(), Map.of("decision", decision, "message", "<b>글자가</b> 흐립니다"));

        applicant.isAt("task_registerName");
        assertThat(applicant.sees("notice"))
                .contains("담당자가 적은 말", "글자가", "&lt;b")
                .doesNotContain("<b>");
        applicant.answers(applicant.resident().byPapers("VISIT"));
        jobs.runAll(applicant.reference());
        assertThat(applicant.mails()).hasSize(1);
        clerk.decides(applicant.reference(), seen(applicant.resident()));
        applicant.isAt("task_searchAddress");
    }

    @Test
    void whoeverWaitsMayTakeAnotherWay() {
        var applicant = asked("POST");

        takeAnotherWay(applicant);

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("notice")).contains("담당자에게 부탁한 확인은 끝났어요");
        assertThat(clerk.tasks(applicant.reference())).isEmpty();
        assertThat(ends(applicant)).contains("end_identityCalledOff");
        assertThat(dossiers(applicant)).isZero();
        applicant.answers(applicant.resident().named("강").byTelephone()).isAt("task_confirmAuthentication");
        takeAnotherWay(applicant);
        applicant.isAt("task_confirmAuthentication");
    }

    @Test
    void whoeverShowsNothingForTooLongChoosesAgain() {
        var applicant = asked("EMAIL");

        jobs.run(applicant.reference(), "timer_paperNotShown");

        applicant.isAt("task_proveIdentity");
        assertThat(clerk.tasks(applicant.reference())).isEmpty();
    }

    @Test
    void clerkIsRemindedAndTheOperatorTold() {
        var applicant = asked("POST");

        jobs.run(applicant.reference(), "timer_identityReminder");
        jobs.runAll(applicant.reference());
        jobs.run(applicant.reference(), "timer_identityLate");
        jobs.runAll(applicant.reference());

        assertThat(applicant.mails())
                .hasSize(2)
                .anyMatch(mail -> mail.contains("처리 기한이 다가옵니다"))
                .anyMatch(mail -> mail.startsWith("operator@") && mail.contains("처리 기한이 지났습니다"));
        assertThat(Surroundings.MAILS.getReceivedMessages()).isNotEmpty();
    }

    @Test
    void applicationThatWaitsForPapersDoesNotExpireAndItsEndCallsTheClerkOff() {
        var applicant = asked("POST");
        assertThat(jdbc.sql("select waiting from application where reference = ?")
                        .param(applicant.reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        process.expire(applicant.reference());

        assertThat(applicant.application()).isEnded();
        assertThat(clerk.tasks(applicant.reference())).isEmpty();
        assertThat(dossiers(applicant)).isZero();
    }

    @Test
    void whoeverFindsBothWaysTooHardIsShownOtherOnes() {
        var applicant =
                applicants.begin(Resident.rare()).until("task_proveIdentity").answers("proofWay", "OTHER");

        applicant.isAt("task_registerName").answers("otherWay", "AUTHENTICATION");

        applicant.isAt("task_proveIdentity");
        assertThat(applicant.sees("proofWay")).isEqualTo("AUTHENTICATION");
    }

    @Test
    void clerkSeesWhoItIsAboutAndThatIsLogged() {
        var applicant = asked("POST");

        var form = clerk.form(clerk.claims(applicant.reference()));

        assertThat(form.path("applicant").path("value").asText())
                .isEqualTo(applicant.resident().name());
        assertThat(form.path("way").path("value").asText()).isEqualTo("우편");
        assertThat(jdbc.sql("select count(*) from access_log where subject = ? and purpose = 'clerk-identity'")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "decision, , 결과를 골라",
        "decision, CALLED_OFF, 결과를 골라",
        "paper, , 어떤 서류",
        "paper, LETTER, 목록에 있는 서류",
        "rrnFront, 12, 숫자 6자리",
        "rrnFront, 010101, 생년월일이 신청인이 적은 것과",
        "secret_rrnBack, '', 숫자 7자리",
        "secret_rrnBack, 5000000, 회원 유형과 맞지 않는",
        "destroyedOn, , 파기한 날",
        "destroyedOn, 20200101, 파기일",
        "destroyedOn, <b>, 파기일",
        "destroyedOn, 99991231, 파기일"
    })
    void clerksSlipIsRefusedAndNothingIsDecided(String key, String value, String why) {
        var applicant = asked("POST");
        var desk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var task = clerk.claims(applicant.reference());
        var answers = new HashMap<String, Object>(seen(applicant.resident()));
        if (value == null) {
            answers.remove(key);
        } else {
            answers.put(key, value);
        }

        var answer = desk.submit(task, answers);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
        assertThat(clerk.tasks(applicant.reference())).hasSize(1);
        applicant.isAt("");
    }

    @Test
    void refusalWithoutAReasonIsRefused() {
        var applicant = asked("POST");
        var desk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);

        var answer = desk.submit(clerk.claims(applicant.reference()), Map.of("decision", "REFUSED"));

        assertThat(answer.body()).contains("까닭을 적어 주세요");
    }

    /** Waits for a clerk of 인천 검단구, because the agency does not hold the name. */
    private Applicant asked(String way) {
        var resident = Resident.rare();
        var unknown = resident.named("미보유" + resident.name());
        var applicant =
                applicants.begin(unknown).until("task_proveIdentity").answers().isAt("task_registerName");
        assertThat(applicant.sees("notice")).contains("등록되어 있지 않아요");
        return applicant.answers(unknown.byPapers(way)).isAt("");
    }

    private static Map<String, Object> seen(Resident resident) {
        return Map.of(
                "decision", "CONFIRMED",
                "paper", "ID_CARD",
                "rrnFront", resident.rrnFront(),
                "secret_rrnBack", resident.rrnBack(),
                "destroyedOn",
                        DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now().plusDays(3)));
    }

    private static void takeAnotherWay(Applicant applicant) {
        applicant.visitor().post("/signup/identity/another-way", "application/x-www-form-urlencoded", "");
    }

    private List<String> ends(Applicant applicant) {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .filter(end -> end.getProcessDefinitionKey().equals("clerk-identity"))
                .filter(end -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(end.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(applicant.reference()))
                .map(end -> end.getActivityId())
                .toList();
    }

    private long dossiers(Applicant applicant) {
        return jdbc.sql("select count(*) from identity_case where reference = ? and dossier is not null")
                .param(applicant.reference())
                .query(Long.class)
                .single();
    }
}
