package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the proxy in front, the container's health check and a monitoring system rely on. */
@ServiceTest
class OperationsIntegrationTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void cookiesAreSecureBehindAProxyThatSpeaksTls() throws Exception {
        assertThat(get("/", "X-Forwarded-Proto", "https").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(get("/").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void redirectsKeepTheSchemeAndHostOfTheProxy() throws Exception {
        var answer =
                get("/me", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "points.example", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("https://points.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsReadableByAnyoneAndTellsNothingElse(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @Test
    void figuresAreForAdministratorsWithTheirPassword() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", basic(DemoData.CLERK))
                        .statusCode())
                .isEqualTo(403);
        var answer = get("/actuator/prometheus", "Authorization", basic(DemoData.ADMINISTRATOR));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("hikaricp_connections_active");
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + DemoData.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
