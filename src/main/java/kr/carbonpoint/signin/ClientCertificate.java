package kr.carbonpoint.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** A certificate that its holder came with. */
record ClientCertificate(X509Certificate x509) {

    /** SHA-256 of the whole certificate. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(x509.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String subject() {
        return x509.getSubjectX500Principal().getName(X500Principal.CANONICAL);
    }

    String issuerName() {
        return x509.getIssuerX500Principal().getName(X500Principal.CANONICAL);
    }

    Instant until() {
        return x509.getNotAfter().toInstant();
    }

    /**
     * The name without what NPKI and GPKI put around it: 홍길동(Hong Gil Dong)0004… and 001홍길동002 are 홍길동. A
     * bracket at the very beginning belongs to it, as in (주)가나다.
     */
    public String holder() {
        return part(x509.getSubjectX500Principal(), "CN")
                .map(name -> name.replaceFirst("^(.+?)\\(.*$", "$1").replaceAll("^\\d+|\\d+$", ""))
                .map(String::strip)
                .orElse("");
    }

    /** For people, for example yessign · yessignCA Class 3. */
    public String issuer() {
        var issuer = x509.getIssuerX500Principal();
        return Stream.of("O", "CN").flatMap(type -> part(issuer, type).stream()).collect(Collectors.joining(" · "));
    }

    /** Whether it is made out to that name; blanks, case and marks do not count. */
    boolean isOf(String name) {
        return letters(holder()).equals(letters(name));
    }

    /** The most specific part of that type. */
    private static Optional<String> part(X500Principal name, String type) {
        try {
            // The most specific comes last.
            var parts = List.copyOf(new LdapName(name.getName()).getRdns());
            return Stream.iterate(parts.size() - 1, i -> i >= 0, i -> i - 1)
                    .map(parts::get)
                    .filter(part -> part.getType().equalsIgnoreCase(type))
                    .map(part -> part.getValue().toString())
                    .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\P{L}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "ClientCertificate[…]";
    }
}
