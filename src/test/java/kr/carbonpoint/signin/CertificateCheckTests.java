package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Refusal;
import org.assertj.core.api.AbstractStringAssert;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a certificate is refused for, each by its own sentence. */
class CertificateCheckTests {

    private static final String NAME = "김하늘(Kim Haneul)000412345678";

    @TempDir
    Path folder;

    private final Authority root = Authority.root("KISA", "최상위");
    private final Authority issuer = root.below("yessign", "발급기관");
    private final TestClock clock = new TestClock();
    private CertificateCheck check;

    @BeforeEach
    void publish() throws IOException {
        Files.createDirectories(folder.resolve("trusted"));
        Files.createDirectories(folder.resolve("revoked"));
        TestAuthorities.writePem(folder.resolve("trusted/all.pem"), List.of(root.certificate(), issuer.certificate()));
        root.publish(folder.resolve("revoked/root.crl"), Authority.LONG);
        issuer.publish(folder.resolve("revoked/issuer.crl"), Authority.LONG);
        check = new CertificateCheck(new Authorities(new CertificateSettings(0, folder.toString(), "", null)), clock);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void validCertificateIsTaken() {
        var certificate = check.check(issuer.person(NAME).chain());

        assertThat(certificate.holder()).isEqualTo("김하늘");
        assertThat(certificate.issuer()).isEqualTo("yessign · 발급기관");
    }

    @Test
    void authoritiesNeedNotBeSentAlong() {
        var alone = issuer.person(NAME).with(List.of());

        assertThat(check.check(alone.chain())).isNotNull();
    }

    @Test
    void authoritiesMayBeSentAlongInsteadOfBeingInTheFolder() throws IOException {
        TestAuthorities.writePem(folder.resolve("trusted/all.pem"), List.of(root.certificate()));
        var person = issuer.person(NAME);

        assertThat(check.check(person.chain())).isNotNull();
        refused(person.with(List.of()).chain()).contains("여기에서 쓸 수 없는 기관");
    }

    @Test
    void noneIsRefused() {
        refused(null).contains("인증서를 받지 못했어요");
        refused(new X509Certificate[0]).contains("인증서를 받지 못했어요");
    }

    @Test
    void expiredIsRefusedFromThatMomentOn() {
        var person = issuer.identity(Order.of(NAME).lasting(Duration.ofDays(30)).usage(KeyUsage.digitalSignature));
        clock.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(check.check(person.chain())).isNotNull();

        clock.advance(Duration.ofMinutes(2));
        refused(person.chain()).contains("유효기간이 끝난");
    }

    @Test
    void notYetValidIsRefused() {
        var person =
                issuer.identity(Order.of(NAME).startingIn(Duration.ofHours(2)).usage(KeyUsage.digitalSignature));
        refused(person.chain()).contains("아직 쓸 수 없는");

        clock.advance(Duration.ofHours(3));
        assertThat(check.check(person.chain())).isNotNull();
    }

    @Test
    void foreignChainIsRefusedEvenUnderTheSameNames() {
        var foreign = Authority.root("KISA", "최상위").below("yessign", "발급기관");

        refused(foreign.person(NAME).chain()).contains("여기에서 쓸 수 없는 기관");
        refused(Authority.root("Evil", "Root").person(NAME).chain()).contains("여기에서 쓸 수 없는 기관");
    }

    @Test
    void certificateThatSomebodyIssuedWithACertificateOfTheirOwnIsRefused() {
        var person = issuer.person(NAME);
        var forged = Authority.root("yessign", "발급기관").person(NAME);

        refused(forged.with(List.of(person.certificate(), issuer.certificate())).chain())
                .contains("여기에서 쓸 수 없는 기관");
    }

    @Test
    void nothingIsTrustedWithoutARoot() throws IOException {
        Files.delete(folder.resolve("trusted/all.pem"));

        refused(issuer.person(NAME).chain()).contains("여기에서 쓸 수 없는 기관");
    }

    @Test
    void certificatesForOtherPurposesAreRefused() {
        var encryption = issuer.identity(Order.of(NAME).usage(KeyUsage.keyEncipherment));
        var server = issuer.identity(Order.of(NAME)
                .usage(KeyUsage.digitalSignature)
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)));
        var authority = issuer.identity(Order.of(NAME)
                .usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
                .with(Extension.basicConstraints, new BasicConstraints(true)));

        for (var other : List.of(encryption, server, authority)) {
            refused(other.chain()).contains("서명용 인증서를 골라");
        }
        var client = issuer.identity(Order.of(NAME)
                .usage(KeyUsage.digitalSignature)
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth)));
        assertThat(check.check(client.chain())).isNotNull();
    }

    @Test
    void revokedIsRefusedAsSoonAsTheListIsThere() {
        var person = issuer.person(NAME);
        assertThat(check.check(person.chain())).isNotNull();
        issuer.revoke(person.certificate());
        assertThat(check.check(person.chain())).isNotNull();

        issuer.publish(folder.resolve("revoked/issuer.crl"), Authority.LONG);

        refused(person.chain()).contains("폐지된 인증서");
        assertThat(check.check(issuer.person(NAME).chain())).isNotNull();
    }

    @Test
    void certificatesOfARevokedAuthorityAreRefused() {
        root.revoke(issuer.certificate());
        root.publish(folder.resolve("revoked/root.crl"), Authority.LONG);

        refused(issuer.person(NAME).chain()).contains("폐지된 인증서");
    }

    @Test
    void nobodyPassesWithoutAListOrWithAnOldOne() throws IOException {
        var person = issuer.person(NAME);
        issuer.publish(folder.resolve("revoked/issuer.crl"), Duration.ofDays(1));
        assertThat(check.check(person.chain())).isNotNull();

        clock.advance(Duration.ofDays(2));
        refused(person.chain()).contains("폐지되지 않았는지 확인할 수 없어요");

        clock.reset();
        Files.delete(folder.resolve("revoked/issuer.crl"));
        refused(person.chain()).contains("폐지되지 않았는지 확인할 수 없어요");
    }

    @Test
    void listOfAnotherAuthorityUnderTheSameNameDoesNotCount() throws IOException {
        var person = issuer.person(NAME);
        Authority.root("yessign", "발급기관").publish(folder.resolve("revoked/issuer.crl"), Authority.LONG);

        refused(person.chain()).contains("폐지되지 않았는지 확인할 수 없어요");
    }

    @Test
    void fileThatCannotBeReadIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("revoked/broken.crl"), "half a lis");
        Files.writeString(folder.resolve("trusted/README"), "not a certificate");

        assertThat(check.check(issuer.person(NAME).chain())).isNotNull();
    }

    private AbstractStringAssert<?> refused(X509Certificate[] chain) {
        return assertThatThrownBy(() -> check.check(chain))
                .isInstanceOf(Refusal.class)
                .message();
    }
}
