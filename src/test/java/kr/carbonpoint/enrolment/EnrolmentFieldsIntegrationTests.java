package kr.carbonpoint.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Official;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What officials may type, field by field, and what happens to the rest. */
@ServiceTest
class EnrolmentFieldsIntegrationTests {

    private static final String TOO_LONG = "가".repeat(61);

    @LocalServerPort
    int port;

    @Test
    void consentIsNeeded() {
        assertThat(Official.begins(port).isRefused("agree_staff_privacy", false))
                .contains("agree_staff_privacy", "동의에 표시해 주세요");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "department", "position"})
    void officeIsNeededAndShort(String field) {
        var official = Official.begins(port).until("task_enterOffice");
        for (var nothing : List.of("", "   ", "　", "\t\n")) {
            assertThat(official.isRefused(field, nothing)).contains("\\\"" + field + "\\\"", "입력해 주세요");
        }
        assertThat(official.isRefused(field, TOO_LONG)).contains(field, "60자");
        assertThat(official.current()).isEqualTo("task_enterOffice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table enrolment; --",
                "**굵게** [링크](http://x)",
                "환경과 🌱",
                "ㅎㅏㄴ글 ＡＢＣ"
            })
    void anyTextIsShownBackHarmlessly(String text) {
        var official = Official.begins(port).until("task_enterOffice");
        official.answers("organisation", text, "department", text, "position", text);
        assertThat(official.goesTo("task_enterOffice")).isEqualTo(200);
        assertThat(official.sees("department").asText()).isEqualTo(text);

        official.until("task_checkEnrolment");

        assertThat(official.sees("summary").asText()).doesNotContain("<script", "**굵게**", "](http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "99", "28290", "<b>", "𝟚𝟠"})
    void provinceIsOneOfTheList(String province) {
        assertThat(Official.begins(port).until("task_enterOffice").isRefused("province", province))
                .contains("province", "시·도를 골라");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality,''",
        "municipality,0",
        "municipality,999999999999999999999",
        "municipality,'1 or 1=1'",
        "duty,''",
        "duty,ADMINISTRATOR",
        "duty,'APPROVER,EXPORTER'"
    })
    void workIsOneOfTheLists(String field, String value) {
        assertThat(Official.begins(port).until("task_chooseDuty").isRefused(field, value))
                .contains("\\\"" + field + "\\\"", "골라 주세요");
    }

    /** The municipalities of another 시도 are not offered, so they are not taken either. */
    @Test
    void municipalityOfAnotherProvinceIsRefused() {
        var official = Official.begins(port).until("task_chooseDuty");
        var inIncheon = official.answers("task_chooseDuty").get("municipality");
        official.goesTo("task_enterOffice");
        official.answers("province", "41");

        assertThat(official.visitor()
                        .submit(
                                official.state().path("task").asText(),
                                Map.of("municipality", inIncheon, "duty", "REVIEWER"))
                        .body())
                .contains("municipality");
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',이름을 입력해",
        "name,김,이름은 한글이나",
        "name,박담당2,이름은 한글이나",
        "name,박🌱당,이름은 한글이나",
        "name,<b>박담당</b>,이름은 한글이나",
        "email,'',공직 이메일 주소를 입력해",
        "email,park,이메일 주소를 다시",
        "email,park@,이메일 주소를 다시",
        "email,박@incheon.go.kr,이메일 주소를 다시",
        "email,'a@b.go.kr,c@d.go.kr',이메일 주소를 다시",
        "email,park@naver.com,공직 이메일이 아니에요",
        "email,park@evilgo.kr,공직 이메일이 아니에요",
        "email,park@go.kr.evil.com,공직 이메일이 아니에요",
        "email,'\"><script>@go.kr',이메일 주소를 다시",
        "phone,'',사무실 전화번호를 입력해",
        "phone,010-1234-5678,사무실 전화번호를 지역번호부터",
        "phone,560-1234,사무실 전화번호를 지역번호부터",
        "phone,032-560-123a,사무실 전화번호를 지역번호부터",
        "phone,☎032-560-1234,사무실 전화번호를 지역번호부터",
        "loginId,'',아이디를 입력해",
        "loginId,ab1,6자 이상",
        "loginId,abcdefghijklmnopqrst1,6자 이상 20자 이하",
        "loginId,Official1,소문자와 숫자만",
        "loginId,official,모두 넣어",
        "loginId,official１,소문자와 숫자만",
        "loginId,x' or 1=1 --,소문자와 숫자만",
        "secret_password,short,8자 이상",
        "secret_password,alllowercase,3가지",
        "secret_password,비밀번호Aa1!!,만 쓸 수 있어요",
        "secret_passwordConfirm,Other#2026,서로 달라요"
    })
    void officialIsRefusedFieldByField(String field, String value, String message) {
        var official = Official.begins(port).until("task_enterOfficial");

        assertThat(official.isRefused(field, value)).contains("\\\"" + field + "\\\"", message);
        assertThat(official.current()).isEqualTo("task_enterOfficial");
    }

    @ParameterizedTest
    @CsvSource({
        "email,'  Park.Dam@INCHEON.GO.KR ',park.dam%s@incheon.go.kr",
        "phone,０３２ ５６０ １２３４,032-560-1234",
        "phone,(02) 123.4567,02-123-4567",
        "phone,070-1234-5678,070-1234-5678"
    })
    void numbersAndAddressesAreReadAsTheyWereMeant(String field, String typed, String meant) {
        var official = Official.begins(port).until("task_enterOfficial");
        var own = official.loginId();
        official.answers(field, typed.replace("Dam", "Dam" + own));

        official.goesTo("task_enterOfficial");

        assertThat(official.sees(field).asText()).isEqualTo(meant.formatted(own));
        assertThat(official.sees("secret_password").isMissingNode()).isTrue();
    }

    @Test
    void idOfSomebodyElseIsRefusedAndSaidBefore() {
        var taken = Official.begins(port).until("task_checkEnrolment").loginId();
        var official = Official.begins(port).until("task_enterOfficial");
        for (var id : List.of(taken, DemoData.RESIDENT)) {
            assertThat(official.isRefused("loginId", id)).contains("이미 쓰고 있는 아이디예요");
        }
        var draft = "/agency/tasks/" + official.state().path("task").asText() + "/draft";
        assertThat(official.visitor()
                        .put(draft, Map.of("loginId", taken, "secret_password", "Secret#99"))
                        .body())
                .contains("이미 쓰고 있는 아이디예요");
        assertThat(official.visitor().put(draft, Map.of("loginId", "free1234")).body())
                .contains("쓸 수 있는 아이디예요");
        assertThat(official.sees("loginId").asText()).isEqualTo("free1234");
    }

    @Test
    void ofTwoWhoWantOneIdAtTheSameMomentOneGetsIt() {
        var racers = Stream.generate(() -> Official.begins(port).until("task_enterOfficial"))
                .limit(6)
                .toList();

        var answers = racers.parallelStream()
                .map(racer -> racer.submits("loginId", "race" + racers.get(0).loginId()))
                .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .allMatch(answer -> answer.statusCode() == 400 && answer.body().contains("이미 쓰고 있는 아이디예요"));
    }

    @Test
    void stepsAreNotSkipped() {
        var official = Official.begins(port);
        for (var step : List.of("task_chooseDuty", "task_checkEnrolment", "task_approveAccount", "nonsense", "")) {
            assertThat(official.goesTo(step)).isEqualTo(409);
        }
    }

    @Test
    void othersTasksAreClosed() {
        var official = Official.begins(port).until("task_enterOffice");
        var task = official.state().path("task").asText();
        var nosy = Official.begins(port);
        assertThat(nosy.visitor()
                        .get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
        nosy.visitor().put("/agency/tasks/" + task + "/draft", Map.of("organisation", "x"));
        assertThat(official.sees("organisation").isMissingNode()).isTrue();
        assertThat(new RestVisitor(port).get("/agency/state").statusCode()).isEqualTo(401);
        assertThat(new RestVisitor(port).begin().get("/agency/state").statusCode())
                .isEqualTo(404);
        assertThat(new RestVisitor(port)
                        .signIn(DemoData.CLERK, DemoData.PASSWORD)
                        .get("/agency/state")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void postsFromOtherSitesAreRefused() {
        var official = Official.begins(port);
        var led = official.visitor().ledByAnotherSite();
        for (var path : List.of("/agency", "/agency/resume", "/agency/confirm", "/agency/reopen", "/agency/withdraw")) {
            assertThat(led.post(path, "application/x-www-form-urlencoded", "").statusCode())
                    .isEqualTo(403);
        }
        assertThat(official.current()).isEqualTo("task_agreeStaffTerms");
    }

    @Test
    void whoClosedTheBrowserComesBackByTheCookieOnly() {
        var official = Official.begins(port).until("task_enterOffice");

        official.visitor().post("/logout", "application/x-www-form-urlencoded", "");

        assertThat(official.visitor().get("/agency/resume").body()).contains("찾지 못했어요");
        assertThat(official.visitor().get("/agency/status").statusCode()).isEqualTo(302);
    }

    @Test
    void beginningAgainGoesOnWithWhatWasBegun() {
        var official = Official.begins(port).until("task_enterOffice");
        var reference = official.reference();

        official.visitor().post("/agency", "application/x-www-form-urlencoded", "");
        official.visitor().get("/camunda/app/tasklist/default/");

        assertThat(official.reference()).isEqualTo(reference);
        assertThat(official.current()).isEqualTo("task_enterOffice");
    }
}
