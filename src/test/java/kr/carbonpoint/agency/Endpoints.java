package kr.carbonpoint.agency;

import java.net.URI;
import java.time.Duration;

/** Settings for tests: patience of a second, or of a tenth of one. */
public final class Endpoints {

    private Endpoints() {}

    public static Endpoint patient(String url) {
        return new Endpoint(URI.create(url), "token", Duration.ofSeconds(5), Duration.ofSeconds(5), 4);
    }

    public static Endpoint impatient(String url) {
        return new Endpoint(URI.create(url), "", Duration.ofSeconds(5), Duration.ofMillis(100), 4);
    }
}
