package kr.carbonpoint.signin;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate is to say. From yesterday on and for a long time, if nothing else is said. */
record Order(
        X500Name subject,
        KeyPair keys,
        Instant from,
        Instant until,
        Map<ASN1ObjectIdentifier, ASN1Encodable> extensions) {

    Order(X500Name subject, KeyPair keys) {
        this(
                subject,
                keys,
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Authority.LONG),
                new LinkedHashMap<>());
    }

    static Order of(String commonName) {
        return new Order(Authority.subject(commonName), TestKeys.next());
    }

    Order lasting(Duration time) {
        return new Order(subject, keys, from, Instant.now().plus(time), extensions);
    }

    Order startingIn(Duration time) {
        return new Order(subject, keys, Instant.now().plus(time), until, extensions);
    }

    Order usage(int bits) {
        return with(Extension.keyUsage, new KeyUsage(bits));
    }

    Order with(ASN1ObjectIdentifier extension, ASN1Encodable value) {
        extensions.put(extension, value);
        return this;
    }
}
