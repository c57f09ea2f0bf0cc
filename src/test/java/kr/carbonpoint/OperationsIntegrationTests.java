package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
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

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
