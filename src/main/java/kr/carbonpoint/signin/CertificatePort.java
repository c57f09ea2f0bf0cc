package kr.carbonpoint.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLHostConfigCertificate.Type;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The second port of a node. Its TLS ends here and not at the proxy, for only whoever ends it sees that the visitor has
 * the key of a certificate. Browsers are asked for one and may come without.
 */
@Component
class CertificatePort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final CertificateSettings settings;
    private final URI site;
    private Connector connector;

    CertificatePort(CertificateSettings settings, @Value("${carbonpoint.public-url}") URI site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (settings.port() == null) {
            return;
        }
        var own = new SSLHostConfig();
        own.setProtocols("TLSv1.2+TLSv1.3");
        own.setCertificateVerification("optional");
        own.setTrustManagerClassName(EveryClientCertificate.class.getName());
        var certificate = new SSLHostConfigCertificate(own, Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(
                Path.of(settings.folder(), "server.p12").toUri().toString());
        certificate.setCertificateKeystoreType("PKCS12");
        certificate.setCertificateKeystorePassword(settings.password());
        own.addCertificate(certificate);

        connector = new Connector("HTTP/1.1");
        connector.setPort(settings.port());
        connector.setScheme("https");
        connector.setSecure(true);
        ((AbstractHttp11Protocol<?>) connector.getProtocolHandler()).setSSLEnabled(true);
        connector.addSslHostConfig(own);
        server.addAdditionalTomcatConnectors(connector);
    }

    /** Whether the request came in by this port. */
    boolean received(HttpServletRequest request) {
        return connector != null && request.getLocalPort() == connector.getLocalPort();
    }

    /** As in https://host:8443; {@code null} where there is none. */
    String address() {
        if (connector == null) {
            return null;
        }
        return settings.url() == null || settings.url().isBlank()
                ? "https://" + site.getHost() + ":" + connector.getLocalPort()
                : settings.url().replaceFirst("/+$", "");
    }
}
