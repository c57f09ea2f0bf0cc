package kr.carbonpoint.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import kr.carbonpoint.signin.KeyMembers.KeyMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Naming, renaming and removing passkeys. */
class OwnPasskeysIntegrationTests extends PasskeyTests {

    @Autowired
    DepartedKeys departed;

    @Test
    void labelsAreSealedAndShownAsTheyWereTyped() {
        register(member, device, "  홍길동\u00a0\u00a0<script>x</script>'; drop table --\n");

        assertThat(member.visitor().get("/me/sign-in").body())
                .contains("홍길동 &lt;script&gt;x&lt;/script&gt;&#39;; drop table --")
                .doesNotContain("<script>x");
        assertThat(jdbc.sql("select label from user_credentials where credential_id = ?")
                        .param(device.id())
                        .query(String.class)
                        .single())
                .doesNotContain("홍길동", "script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "12345678901234567890123456789012345678901"})
    void labelsThatAreNoneAreRefusedAndNothingIsLost(String label) {
        assertThat(refused(register(member, device, label))).contains("1자에서 40자까지");
        register(member, device, "파란 휴대폰");

        var answer = form(member, "/rename", device.id(), label);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1자에서 40자까지", "value=\"" + label + "\"", "파란 휴대폰");
    }

    @Test
    void renamedPasskeyStillSignsIn() {
        register(member, device, "파란 휴대폰");

        assertThat(form(member, "/rename", device.id(), "거실 컴퓨터 🖥️").statusCode())
                .isEqualTo(302);

        assertThat(member.visitor().get("/me/sign-in").body())
                .contains("거실 컴퓨터 🖥️")
                .doesNotContain("파란 휴대폰");
        assertThat(signIn(visitor(), device).statusCode()).isEqualTo(200);
    }

    @Test
    void othersNeitherRenameNorRemove() {
        register(member, device, "파란 휴대폰");
        var other = members.next();
        other.visitor().get("/me/sign-in");

        form(other, "/rename", device.id(), "남의 것");
        form(other, "/remove", device.id(), "");

        assertThat(member.visitor().get("/me/sign-in").body())
                .contains("파란 휴대폰")
                .doesNotContain("남의 것");
        assertThat(other.visitor().get("/me/sign-in").body()).doesNotContain("패스키 지움</span>");
        assertThat(signIn(visitor(), device).statusCode()).isEqualTo(200);
    }

    @Test
    void removedPasskeyIsRefusedAndTheMemberHearsOfIt() {
        register(member, device, "파란 휴대폰");
        form(member, "/remove", device.id(), "");

        assertThat(refused(signIn(visitor(), device))).contains("등록되지 않은 패스키예요");
        assertThat(jdbc.sql("""
                                select kind from due_mail join sign_in_change change on change.id = about
                                where mail = 'SIGN_IN_CHANGED' and member_id = ? order by about
                                """).param(member.id()).query(String.class).list())
                .containsExactly("PASSKEY_ADDED", "PASSKEY_REMOVED");
    }

    @Test
    void nobodyHasMoreThanTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(register(member, new SoftAuthenticator("http://localhost:" + port), "기기 " + i)
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(refused(member.visitor().postJson(REGISTER + "/options", Map.of())))
                .contains("10개까지");
    }

    @Test
    void keysGoWithTheUser() {
        register(member, device, "파란 휴대폰");
        logins.delete(member.login());
        assertThat(refused(signIn(visitor(), device))).contains("이제 없어요");

        departed.erase();

        assertThat(refused(signIn(visitor(), device))).contains("등록되지 않은 패스키예요");
    }

    private static HttpResponse<String> form(KeyMember who, String action, String id, String label) {
        return who.visitor()
                .post(
                        REGISTER + action,
                        "application/x-www-form-urlencoded",
                        "id=" + id + "&label=" + URLEncoder.encode(label, UTF_8));
    }
}
