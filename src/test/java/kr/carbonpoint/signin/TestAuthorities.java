package kr.carbonpoint.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The folder of certificates that the application reads: one root, one authority below it, and their lists. */
public final class TestAuthorities {

    public static final String PASSWORD = "only-for-tests";

    static final Authority ROOT = Authority.root("KISA", "가나다 최상위 인증기관");
    static final Authority ISSUER = ROOT.below("yessign", "가나다 인증기관");

    private static final Path FOLDER = prepare(Path.of("target", "certificates"));

    private TestAuthorities() {}

    public static Path folder() {
        return FOLDER;
    }

    /** The file of a person's new certificate, good for registering. */
    public static Path file(String commonName) {
        return ISSUER.person(commonName).save(FOLDER.resolve("person-%s.p12".formatted(UUID.randomUUID())));
    }

    /** From now on the application knows. */
    static synchronized void revoke(Identity identity) {
        ISSUER.revoke(identity.certificate());
        ISSUER.publish(FOLDER.resolve("revoked/issuer.crl"), Authority.LONG);
    }

    private static Path prepare(Path folder) {
        try {
            Files.createDirectories(folder.resolve("trusted"));
            Files.createDirectories(folder.resolve("revoked"));
            writePem(folder.resolve("trusted/authorities.pem"), List.of(ROOT.certificate(), ISSUER.certificate()));
            ROOT.publish(folder.resolve("revoked/root.crl"), Authority.LONG);
            ISSUER.publish(folder.resolve("revoked/issuer.crl"), Authority.LONG);
            ISSUER.identity(new Order(new X500Name("CN=localhost"), TestKeys.next())
                            .usage(KeyUsage.digitalSignature)
                            .with(
                                    Extension.subjectAlternativeName,
                                    new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost"))))
                    .save(folder.resolve("server.p12"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writePem(Path file, List<X509Certificate> certificates) throws IOException {
        var text = new StringBuilder();
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
        for (var certificate : certificates) {
            try {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(base64.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        Files.writeString(file, text);
    }
}
