package kr.carbonpoint.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whose certificates count, and which of them were revoked: files in two folders, PEM or DER, read again as soon as one
 * of them changes. {@code trusted}: of root authorities (anchors) and of those below them, so that a browser need not
 * bring these along. {@code revoked}: the lists (CRL) of all of them.
 */
@Component
class Authorities {

    private static final Logger log = LoggerFactory.getLogger(Authorities.class);

    private final CertificateSettings settings;
    private State read = new State(Set.of(), null, null);

    Authorities(CertificateSettings settings) {
        this.settings = settings;
    }

    /** @param others authorities below the anchors, and revocation lists */
    private record State(Set<String> files, Set<TrustAnchor> anchors, CertStore others) {}

    private interface Parser {
        Collection<?> parse(InputStream file) throws GeneralSecurityException;
    }

    synchronized Set<TrustAnchor> anchors() throws GeneralSecurityException {
        return current().anchors();
    }

    synchronized CertStore others() throws GeneralSecurityException {
        return current().others();
    }

    private State current() throws GeneralSecurityException {
        var trusted = files("trusted");
        var revoked = files("revoked");
        var stamps = Stream.concat(trusted.stream(), revoked.stream())
                .map(Authorities::stamp)
                .collect(Collectors.toCollection(TreeSet::new));
        if (read.others() == null || !read.files().equals(stamps)) {
            read = read(stamps, trusted, revoked);
        }
        return read;
    }

    private static State read(Set<String> stamps, List<Path> trusted, List<Path> revoked)
            throws GeneralSecurityException {
        var x509 = CertificateFactory.getInstance("X.509");
        var anchors = new HashSet<TrustAnchor>();
        var others = new ArrayList<Object>(parse(revoked, x509::generateCRLs));
        for (var authority : parse(trusted, x509::generateCertificates)) {
            if (authority instanceof X509Certificate certificate && isRoot(certificate)) {
                anchors.add(new TrustAnchor(certificate, null));
            } else {
                others.add(authority);
            }
        }
        log.info("{} root authorities, {} others and revocation lists", anchors.size(), others.size());
        return new State(
                stamps, anchors, CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
    }

    /** A file that cannot be read is left out; whoever depends on it is refused until it can. */
    private static List<Object> parse(List<Path> files, Parser parser) {
        var parsed = new ArrayList<Object>();
        for (var file : files) {
            try (var content = Files.newInputStream(file)) {
                parsed.addAll(parser.parse(content));
            } catch (GeneralSecurityException | IOException unreadable) {
                log.error("{} cannot be read: {}", file, unreadable.getMessage());
            }
        }
        return parsed;
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private List<Path> files(String folder) {
        var path = Path.of(settings.folder(), folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            log.error("{} cannot be listed: {}", path, e.getMessage());
            return List.of();
        }
    }

    private static String stamp(Path file) {
        try {
            return "%s %s %d".formatted(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException gone) {
            return file.toString();
        }
    }
}
