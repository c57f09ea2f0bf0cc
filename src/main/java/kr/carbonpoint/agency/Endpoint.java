package kr.carbonpoint.agency;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how one agency is called.
 *
 * @param url base address, https (personal data must be encrypted on its way); there is no default
 * @param token bearer token, or empty when the agency knows us by other means (a private line, a client certificate)
 * @param connectTimeout until the connection stands
 * @param readTimeout from the request to the end of the answer
 * @param concurrent how many calls may be under way at a time in this node, at least 1
 */
public record Endpoint(
        URI url,
        @DefaultValue("") String token,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("4") int concurrent) {

    public Endpoint {
        require(
                url != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && local(url)),
                "url must be an https address; plain http is for this machine only");
        require(connectTimeout.toMillis() > 0, "connect-timeout must be positive");
        require(readTimeout.toMillis() > 0, "read-timeout must be positive");
        require(concurrent > 0, "concurrent must be at least 1");
    }

    private static boolean local(URI url) {
        return "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Leaves the token out: settings are printed by diagnostics. */
    @Override
    public String toString() {
        return "Endpoint[url=%s, connectTimeout=%s, readTimeout=%s, concurrent=%d]"
                .formatted(url, connectTimeout, readTimeout, concurrent);
    }
}
