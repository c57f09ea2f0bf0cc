package kr.carbonpoint.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Signing in with certificates. Off without a port.
 *
 * @param port the port that asks browsers for a certificate; 0 takes a free one
 * @param folder has the site's own {@code server.p12}, and {@code trusted} and {@code revoked}, see {@link Authorities}
 * @param password of {@code server.p12}
 * @param url address of that port as browsers see it; when it is empty, the host of the site and the port
 */
@ConfigurationProperties("carbonpoint.certificate")
record CertificateSettings(Integer port, String folder, String password, String url) {

    CertificateSettings {
        if (port != null && (folder == null || folder.isBlank())) {
            throw new IllegalArgumentException("CERTIFICATE_PORT is set, CERTIFICATE_FOLDER is not");
        }
    }

    @Override
    public String toString() {
        return "CertificateSettings[" + port + ", " + folder + "]";
    }
}
