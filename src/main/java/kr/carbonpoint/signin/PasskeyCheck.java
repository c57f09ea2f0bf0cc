package kr.carbonpoint.signin;

import java.time.Duration;
import java.util.List;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes passkeys and checks them. One replaces id and password together, so the device has to make sure each time that
 * its owner is there (fingerprint, face, code), and keeps the user by itself.
 */
@Service
class PasskeyCheck {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCheck.class);
    private static final int MOST = 10;
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

    private final WebAuthnRelyingPartyOperations checks;
    private final PublicKeyCredentialRpEntity site;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final Logins logins;
    private final KeyChanges changes;

    PasskeyCheck(
            WebAuthnRelyingPartyOperations checks,
            PublicKeyCredentialRpEntity site,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            Logins logins,
            KeyChanges changes) {
        this.checks = checks;
        this.site = site;
        this.owners = owners;
        this.passkeys = passkeys;
        this.logins = logins;
        this.changes = changes;
    }

    /**
     * What the browser is asked in order to make a passkey. With the same challenge it is the same question, so that
     * only the challenge has to be remembered until the answer.
     *
     * @throws Refusal for applicants, and for who has enough
     */
    PublicKeyCredentialCreationOptions toRegister(String user, Bytes challenge) {
        if (logins.account(user).isEmpty()) {
            throw new Refusal(null, "가입을 마친 뒤에 등록할 수 있어요.");
        }
        var owner = owner(user);
        var own = passkeys.findByUserId(owner.getId());
        if (own.size() >= MOST) {
            throw new Refusal(null, "패스키는 %d개까지 등록할 수 있어요. 쓰지 않는 것을 먼저 지워 주세요.".formatted(MOST));
        }
        return PublicKeyCredentialCreationOptions.builder()
                .rp(site)
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .timeout(TIME_TO_ANSWER)
                .excludeCredentials(own.stream().map(PasskeyCheck::descriptor).toList())
                .build();
    }

    /** @throws Refusal when the answer is none to that challenge, or the passkey is known already */
    @Transactional
    public void register(String user, Bytes challenge, RelyingPartyPublicKey answer) {
        var asked = toRegister(user, challenge);
        var labelled =
                new RelyingPartyPublicKey(answer.getCredential(), PasskeyLabel.parse(answer.getLabel(), "label"));
        try {
            checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, labelled));
        } catch (RuntimeException failure) {
            log.info("A passkey was not registered: {}", failure.getClass().getName());
            throw new Refusal(null, "패스키를 등록하지 못했어요. 이미 등록한 패스키가 아니라면 다시 해 주세요.");
        }
        changes.happened(KeyChange.Kind.PASSKEY_ADDED, user);
    }

    /** What the browser is asked in order to sign somebody in: anybody, the passkey knows whom. */
    PublicKeyCredentialRequestOptions toSignIn(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.getId())
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(TIME_TO_ANSWER)
                .allowCredentials(List.of())
                .build();
    }

    /**
     * @return the id of the user whose passkey answered
     * @throws Refusal when it is unknown, or the answer is none to that challenge
     */
    @Transactional
    public String userOf(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        if (answer.getRawId() == null || passkeys.findByCredentialId(answer.getRawId()) == null) {
            throw new Refusal(null, "등록되지 않은 패스키예요. 아이디로 로그인한 뒤 ‘로그인 방법’에서 등록해 주세요.");
        }
        try {
            return checks.authenticate(new RelyingPartyAuthenticationRequest(toSignIn(challenge), answer))
                    .getName();
        } catch (RuntimeException failure) {
            log.info("A passkey was refused: {}", failure.getClass().getName());
            throw new Refusal(null, "패스키를 확인하지 못했어요. 다시 해 주시고, 그래도 안 되면 아이디로 로그인해 주세요.");
        }
    }

    private PublicKeyCredentialUserEntity owner(String user) {
        var known = owners.findByUsername(user);
        if (known != null) {
            return known;
        }
        try {
            owners.save(ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Bytes.random())
                    .name(user)
                    .displayName(user)
                    .build());
        } catch (DuplicateKeyException anotherTab) {
            log.debug("Two tabs began at the same moment");
        }
        return owners.findByUsername(user);
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord passkey) {
        return PublicKeyCredentialDescriptor.builder()
                .id(passkey.getCredentialId())
                .transports(passkey.getTransports())
                .build();
    }
}
