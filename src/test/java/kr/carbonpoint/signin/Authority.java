package kr.carbonpoint.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented authority that issues certificates and revokes them, as NPKI's do. */
final class Authority {

    static final Duration LONG = Duration.ofDays(3650);

    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private final X500Name name;
    private final KeyPair keys = TestKeys.next();
    private final X509Certificate certificate;
    private final Set<BigInteger> revoked = new LinkedHashSet<>();

    private Authority(String organisation, String name, Authority above) {
        this.name = new X500Name("CN=%s,O=%s,C=kr".formatted(name, organisation));
        var issuer = above == null ? this : above;
        certificate = issuer.issue(new Order(this.name, keys)
                .lasting(LONG.multipliedBy(2))
                .with(Extension.basicConstraints, new BasicConstraints(true))
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    static Authority root(String organisation, String name) {
        return new Authority(organisation, name, null);
    }

    Authority below(String organisation, String name) {
        return new Authority(organisation, name, this);
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A signing certificate of a person, named as NPKI does it, that lasts a long time. */
    Identity person(String commonName) {
        return identity(new Order(subject(commonName), TestKeys.next()).usage(KeyUsage.digitalSignature));
    }

    Identity identity(Order order) {
        return new Identity(issue(order), order.keys().getPrivate(), List.of(certificate));
    }

    static X500Name subject(String commonName) {
        return new X500Name("CN=" + commonName.replace(",", "\\,") + ",OU=personal4IB,O=yessign,C=kr");
    }

    X509Certificate issue(Order order) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIALS.incrementAndGet()),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    order.subject(),
                    order.keys().getPublic());
            for (var extension : order.extensions().entrySet()) {
                builder.addExtension(extension.getKey(), true, extension.getValue());
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
        } catch (IOException | OperatorException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(X509Certificate certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    /** Publishes the list of what is revoked, good from now on for a time. */
    void publish(Path file, Duration good) {
        publish(file, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(good));
    }

    void publish(Path file, Instant from, Instant until) {
        try {
            var list = new X509v2CRLBuilder(name, Date.from(from)).setNextUpdate(Date.from(until));
            revoked.forEach(serial -> list.addCRLEntry(serial, Date.from(from), CRLReason.keyCompromise));
            Files.write(file, list.build(signer()).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentSigner signer() throws OperatorException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }
}
