package kr.carbonpoint.signin;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import kr.carbonpoint.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether a certificate is good for signing in: valid now, for signatures, issued by an authority that counts (PKIX,
 * RFC 5280), not revoked. Where a revocation list is missing or out of date, it is not. Asks nobody over the network.
 */
@Component
class CertificateCheck {

    private static final Logger log = LoggerFactory.getLogger(CertificateCheck.class);
    private static final List<String> SIGNING_IN = List.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

    private final Authorities authorities;
    private final Clock clock;

    CertificateCheck(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * @param presented the visitor's certificate first, then those of authorities, if any; {@code null} for none
     * @throws Refusal with the reason
     */
    ClientCertificate check(X509Certificate[] presented) {
        if (presented == null || presented.length == 0) {
            throw new Refusal(null, "인증서를 받지 못했어요. 이 컴퓨터에 인증서가 설치되어 있는지 보고, 인증서를 고르는 창이 나오면 하나를 골라 주세요.");
        }
        var certificate = presented[0];
        var now = Date.from(clock.instant());
        if (now.after(certificate.getNotAfter())) {
            throw new Refusal(null, "유효기간이 끝난 인증서예요. 인증서를 갱신한 뒤 새 인증서를 등록해 주세요.");
        }
        if (now.before(certificate.getNotBefore())) {
            throw new Refusal(null, "아직 쓸 수 없는 인증서예요. 유효기간이 시작된 뒤에 다시 해 주세요.");
        }
        if (!isForSigningIn(certificate)) {
            throw new Refusal(null, "로그인에 쓰는 인증서가 아니에요. 암호화용이 아닌 서명용 인증서를 골라 주세요.");
        }
        try {
            refuseRevoked(path(presented, now), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new ClientCertificate(certificate);
    }

    private CertPath path(X509Certificate[] presented, Date now) throws GeneralSecurityException {
        if (authorities.anchors().isEmpty()) {
            log.error("No root authority is trusted");
            throw unknownIssuer();
        }
        var wanted = new X509CertSelector();
        wanted.setCertificate(presented[0]);
        var parameters = new PKIXBuilderParameters(authorities.anchors(), wanted);
        parameters.setDate(now);
        parameters.setRevocationEnabled(false);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(presented))));
        parameters.addCertStore(authorities.others());
        try {
            return ((PKIXCertPathBuilderResult)
                            CertPathBuilder.getInstance("PKIX").build(parameters))
                    .getCertPath();
        } catch (CertPathBuilderException none) {
            throw unknownIssuer();
        }
    }

    private void refuseRevoked(CertPath path, Date now) throws GeneralSecurityException {
        var parameters = new PKIXParameters(authorities.anchors());
        parameters.setDate(now);
        parameters.addCertStore(authorities.others());
        // Every certificate of the path, by the lists that are here.
        parameters.setRevocationEnabled(true);
        try {
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (CertPathValidatorException invalid) {
            if (invalid.getReason() == BasicReason.REVOKED) {
                throw new Refusal(null, "폐지된 인증서예요. 발급기관에서 새 인증서를 받아 주세요.");
            }
            log.error("A revocation list is missing or out of date: {}", invalid.getReason());
            throw new Refusal(null, "지금은 이 인증서가 폐지되지 않았는지 확인할 수 없어요. 나중에 다시 하거나 다른 방법으로 로그인해 주세요.");
        }
    }

    private static boolean isForSigningIn(X509Certificate certificate) {
        try {
            var usage = certificate.getKeyUsage();
            var purposes = certificate.getExtendedKeyUsage();
            return certificate.getBasicConstraints() < 0
                    && (usage == null || usage[0])
                    && (purposes == null || purposes.stream().anyMatch(SIGNING_IN::contains));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static Refusal unknownIssuer() {
        return new Refusal(null, "여기에서 쓸 수 없는 기관이 발급한 인증서예요. 공동인증서(NPKI)나 행정전자서명 인증서(GPKI)를 골라 주세요.");
    }
}
