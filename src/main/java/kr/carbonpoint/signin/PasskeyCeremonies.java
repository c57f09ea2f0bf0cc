package kr.carbonpoint.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.security.SessionSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJackson2Module;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions to and answers of the browser, in the JSON of the WebAuthn standard; {@code passkeys.js} stands between.
 * Not the filters of Spring Security: these keep in the session what cannot be stored there, sign in without telling
 * anybody, and fail without a word that could be shown.
 */
@RestController
class PasskeyCeremonies {

    private static final String CHALLENGE = "passkey-challenge";

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .modules(new WebauthnJackson2Module())
            .build();
    private final PasskeyCheck passkeys;
    private final SessionSignIn sessions;

    PasskeyCeremonies(PasskeyCheck passkeys, SessionSignIn sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping(path = "/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toSignIn(HttpSession session) throws JsonProcessingException {
        return json.writeValueAsString(passkeys.toSignIn(newChallenge(session)));
    }

    @PostMapping("/login/passkey")
    Map<String, String> signIn(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var challenge = challenge(request.getSession());
        var answer = read(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        return sessions.byKey(passkeys.userOf(challenge, answer), request, response)
                .map(start -> Map.of("go", start))
                .orElseThrow(() -> new Refusal(null, "이 패스키를 등록한 아이디는 이제 없어요."));
    }

    @PostMapping(path = "/me/sign-in/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toRegister(Principal user, HttpSession session) throws JsonProcessingException {
        return json.writeValueAsString(passkeys.toRegister(user.getName(), newChallenge(session)));
    }

    @PostMapping("/me/sign-in/passkeys")
    Map<String, String> register(@RequestBody String body, Principal user, HttpSession session) {
        var challenge = challenge(session);
        passkeys.register(user.getName(), challenge, read(body, new TypeReference<RelyingPartyPublicKey>() {}));
        return Map.of("go", "/me/sign-in?done=PASSKEY_ADDED");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(Refusal refusal) {
        return Map.of("message", refusal.getMessage());
    }

    private static Bytes newChallenge(HttpSession session) {
        var challenge = Bytes.random();
        session.setAttribute(CHALLENGE, challenge.getBytes());
        return challenge;
    }

    /** Good for one answer. */
    private static Bytes challenge(HttpSession session) {
        var challenge = (byte[]) session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        if (challenge == null) {
            throw new Refusal(null, "시간이 지났어요. 다시 눌러 주세요.");
        }
        return new Bytes(challenge);
    }

    private <T> T read(String body, TypeReference<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(body, type));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new Refusal(null, "브라우저의 답을 알아볼 수 없어요. 다른 브라우저로 해 주세요.");
        }
    }
}
