package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server makes of good and bad answers to its questions. */
class PasskeyIntegrationTests extends PasskeyTests {

    @Test
    void passkeySignsInUnderANewSession(@Autowired Seals seals) {
        assertThat(register(member, device, "파란 휴대폰").body()).contains("done=PASSKEY_ADDED");
        SealedRows.assertKnown(jdbc, seals, "user_credentials.label");
        var visitor = visitor();
        var before = visitor.cookie("CARBON-SESSION");

        var answer = signIn(visitor, device);

        assertThat(answer.body()).isEqualTo("{\"go\":\"/camunda/app/tasklist/default/\"}");
        assertThat(visitor.cookie("CARBON-SESSION")).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/me").body()).contains(member.login());
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains(member.login());
        assertThat(visitor.get("/staff").statusCode()).isEqualTo(403);
    }

    @Test
    void everyAnswerNeedsAQuestionOfItsOwn() {
        assertThat(refused(member.visitor().postJson(REGISTER, Map.of()))).contains("시간이 지났어요");
        register(member, device, "파란 휴대폰");
        var visitor = visitor();
        var options = visitor.postJson(SIGN_IN + "/options", Map.of()).body();
        var other = visitor().postJson(SIGN_IN + "/options", Map.of()).body();

        assertThat(refused(visitor.postJson(SIGN_IN, device.signIn(other)))).contains("확인하지 못했어요");
        assertThat(refused(visitor.postJson(SIGN_IN, device.signIn(options)))).contains("시간이 지났어요");
        assertThat(signIn(visitor, device).statusCode()).isEqualTo(200);
    }

    @Test
    void answerForAnotherSiteIsRefused() {
        device.origin = "https://evil.example";
        assertThat(refused(register(member, device, "파란 휴대폰"))).contains("등록하지 못했어요");
        device.origin = "http://localhost:" + port;
        register(member, device, "파란 휴대폰");

        device.origin = "http://localhost:1";

        assertThat(refused(signIn(visitor(), device))).contains("확인하지 못했어요");
    }

    @Test
    void deviceHasToMakeSureOfItsOwner() {
        device.verifies = false;
        assertThat(refused(register(member, device, "파란 휴대폰"))).contains("등록하지 못했어요");
        device.verifies = true;
        register(member, device, "파란 휴대폰");

        device.verifies = false;

        assertThat(refused(signIn(visitor(), device))).contains("확인하지 못했어요");
    }

    @Test
    void copiedPasskeyIsRefused() {
        register(member, device, "파란 휴대폰");
        signIn(visitor(), device);
        signIn(visitor(), device);

        device.counter = 2;

        assertThat(refused(signIn(visitor(), device))).contains("확인하지 못했어요");
    }

    @Test
    void signatureOfAnotherKeyIsRefused() {
        register(member, device, "파란 휴대폰");
        var thief = new SoftAuthenticator("http://localhost:" + port);
        var visitor = visitor();
        var forged = new HashMap<>(
                thief.signIn(visitor.postJson(SIGN_IN + "/options", Map.of()).body()));
        forged.put("id", device.id());
        forged.put("rawId", device.id());

        assertThat(refused(visitor.postJson(SIGN_IN, forged))).contains("확인하지 못했어요");
    }

    @Test
    void unknownPasskeyIsRefused() {
        assertThat(refused(signIn(visitor(), device))).contains("등록되지 않은 패스키예요");
    }

    @Test
    void passkeyBelongsToOneUser() {
        register(member, device, "파란 휴대폰");
        var other = members.next();
        other.visitor().get("/me/sign-in");

        assertThat(refused(register(other, device, "파란 휴대폰"))).contains("등록하지 못했어요");

        var visitor = visitor();
        signIn(visitor, device);
        assertThat(visitor.get("/me").body()).contains(member.login());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"!\",\"rawId\":\"%%%\",\"type\":\"x\",\"response\":7}",
                "{\"credential\":null,\"label\":\"x\"}",
                "{\"rawId\":\"AAAA\",\"id\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{}}",
                "not json"
            })
    void nonsenseIsRefusedWithAMessage(String body) {
        var visitor = visitor();
        visitor.postJson(SIGN_IN + "/options", Map.of());
        var signIn = visitor.post(SIGN_IN, "application/json", body);
        member.visitor().postJson(REGISTER + "/options", Map.of());
        var register = member.visitor().post(REGISTER, "application/json", body);

        assertThat(Stream.of(signIn, register)).allMatch(answer -> answer.statusCode() == 400);
        assertThat(Stream.of(signIn, register))
                .allMatch(answer -> !answer.body().contains("xception"));
    }

    @Test
    void visitorsAndApplicantsRegisterNothing() {
        assertThat(visitor().postJson(REGISTER + "/options", Map.of()).statusCode())
                .isEqualTo(401);
        var applicant = new RestVisitor(port).begin();
        applicant.get("/signup/status");
        assertThat(refused(applicant.postJson(REGISTER + "/options", Map.of()))).contains("가입을 마친 뒤에");
    }

    @Test
    void otherSitesCannotAsk() {
        var forged = member.visitor().ledByAnotherSite();

        for (var path : List.of(
                SIGN_IN,
                SIGN_IN + "/options",
                REGISTER,
                REGISTER + "/options",
                REGISTER + "/rename",
                REGISTER + "/remove")) {
            assertThat(forged.postJson(path, Map.of()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void twoTabsAskAtTheSameMoment() {
        assertThat(Stream.of(1, 2, 3, 4)
                        .parallel()
                        .map(tab -> member.visitor().postJson(REGISTER + "/options", Map.of())))
                .allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void signingInLeadsToTheKeysWhoeverCameForThem() {
        var form =
                "to=sign-in&username=%s&password=%s".formatted(member.login(), Resident.PASSWORD.replace("#", "%23"));

        var answer = visitor().post("/login", "application/x-www-form-urlencoded", form);

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/me/sign-in");
        assertThat(visitor().get("/login?to=sign-in").body()).contains("name=\"to\" value=\"sign-in\"");
    }
}
