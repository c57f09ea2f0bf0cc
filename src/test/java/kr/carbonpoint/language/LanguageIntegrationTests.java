package kr.carbonpoint.language;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.Map;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Choosing a language, and what is in it then: over HTTP, as pages and Tasklist ask for it. */
@ServiceTest
class LanguageIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Test
    void pageIsInTheLanguageThatWasChosenAndBackAgain() {
        var visitor = new RestVisitor(port);
        assertThat(visitor.get("/login").body()).contains("lang=\"ko\"", "비밀번호");
        visitor.post("/language", FORM, "language=en");
        assertThat(visitor.get("/login").body())
                .contains("lang=\"en\"", "Password")
                .doesNotContain("비밀번호");
        visitor.post("/language", FORM, "language=ko");
        assertThat(visitor.get("/login").body()).contains("lang=\"ko\"", "비밀번호");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/login?error, /login?error",
        "https://elsewhere.example/x, /x",
        "https://elsewhere.example//other.example/, /",
        "https://elsewhere.example/\\other, /",
        "mailto:somebody@example.com, /",
        ", /"
    })
    void switchLeadsBackAndNeverToAnotherSite(String referer, String target) {
        var response = new MockHttpServletResponse();
        var page = new LanguageSwitch(new ChosenLanguage(), null, null)
                .choose("en", referer, null, new MockHttpServletRequest(), response);
        assertThat(page).isEqualTo("redirect:" + target);
    }

    @Test
    void languageThatDoesNotExistIsKorean() {
        var visitor = new RestVisitor(port);
        visitor.post("/language", FORM, "language=%3Cscript%3E");
        assertThat(visitor.cookie("CARBON-LANGUAGE")).isEqualTo("ko");
        assertThat(visitor.get("/").body()).contains("lang=\"ko\"");
    }

    @Test
    void formsTasksAndStepsAreInEnglish() {
        var visitor = english();
        var task = visitor.state().path("task").asText();

        assertThat(visitor.get("/signup/state").body())
                .contains("Consent", "\"submitLabel\":\"Next\"")
                .doesNotContainPattern("[가-힣]");
        assertThat(visitor.get(RestVisitor.ENGINE + "/task/" + task).body()).contains("Choose the type of member");
        assertThat(visitor.get(RestVisitor.ENGINE + "/task/" + task + "/deployed-form")
                        .body())
                .contains("Aged 14 or over")
                .doesNotContainPattern("[가-힣]");
        assertThat(visitor.form().path("provinces").path("value").asText()).contains("Incheon", "Busan");
    }

    @Test
    void refusalsAndHintsAreInEnglish() {
        var visitor = english();
        var resident = Resident.next();
        assertThat(visitor.submit(Map.of("memberType", "ADULT")).body())
                .contains("Please choose the province or large city where you live.");

        resident.fillInUntil("task_createAccount", visitor);
        var task = visitor.state().path("task").asText();
        assertThat(visitor.put("/signup/tasks/" + task + "/draft", Map.of("loginId", "abc"))
                        .body())
                .contains("The user ID needs 6 to 20 characters.");
    }

    @Test
    void whatWasTypedIsNotTranslated() {
        var visitor = english();
        Resident.next().fillInUntil("task_enterResources", visitor);
        var task = visitor.state().path("task").asText();
        visitor.put("/signup/tasks/" + task + "/draft", Map.of("billingNote", "다음"));

        assertThat(visitor.form().path("billingNote").path("value").asText()).isEqualTo("다음");
        assertThat(visitor.form().path("gasRecorded").isMissingNode()).isFalse();
    }

    @Test
    void termsAreShownInEnglishAndSayThatKoreanPrevails() {
        var visitor = english();
        Resident.next().fillInUntil("task_agreeTerms", visitor);
        assertThat(visitor.form().path("text_privacy").path("value").asText())
                .contains("The Korean text prevails", "Personal Information Protection Act")
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void membersMailsFollowTheLanguageOfTheApplication() throws Exception {
        var visitor = english();
        var resident = Resident.next();
        var reference = visitor.reference();
        resident.fillInUntil("", visitor);
        jobs.runAll(reference);

        assertThat(subject(resident.email())).isEqualTo("[Carbon points] You have joined (" + reference + ")");
        assertThat(visitor.get("/signup/status").body())
                .contains("You are a member", "Household in an apartment", "Cash");
    }

    @Test
    void languageChosenOnTheWayHoldsForMailsToo() throws Exception {
        var applicant = applicants.begin();
        applicant.visitor().post("/language", FORM, "language=en");
        applicant.toTheEnd();
        jobs.runAll(applicant.reference());

        assertThat(subject(applicant.resident().email())).startsWith("[Carbon points]");
    }

    @Test
    void staffWorkInKorean() {
        var clerk = new RestVisitor(port);
        clerk.post("/language", FORM, "language=en");
        clerk.signIn(DemoData.CLERK, DemoData.PASSWORD);

        assertThat(clerk.get("/staff").body()).contains("lang=\"ko\"").doesNotContain("lang=\"en\"");
        assertThat(clerk.get(RestVisitor.ENGINE + "/filter").body()).contains("내 할 일");
    }

    @Test
    void wordsOfTheScriptsAreThereForEverybody() {
        assertThat(new RestVisitor(port).get("/language/words").body()).contains("\"다음\":\"Next\"");
    }

    private RestVisitor english() {
        var visitor = new RestVisitor(port);
        visitor.post("/language", FORM, "language=en");
        return visitor.begin();
    }

    private static String subject(String address) throws Exception {
        for (var mail : Surroundings.MAILS.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail.getSubject();
            }
        }
        throw new AssertionError("no mail");
    }
}
