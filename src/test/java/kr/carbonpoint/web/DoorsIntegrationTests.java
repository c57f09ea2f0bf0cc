package kr.carbonpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.web.Doors.Door;
import kr.carbonpoint.web.Doors.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** Every address of this application as everybody finds it, with the headers that go with every page. */
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class DoorsIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    Doors doors;

    @LocalServerPort
    int port;

    @AfterAll
    void close() {
        doors.forgetAll();
    }

    static Stream<Door> doors() {
        return Doors.table().stream();
    }

    @Test
    void everyAddressIsInTheTable() {
        assertThat(Doors.table().stream().map(doors::mappingOf).distinct().sorted())
                .as("the addresses of src/test/resources/doors.txt")
                .isEqualTo(doors.mapped());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everybodyFindsTheDoorAsTheTableSays(Door door) {
        var found = Arrays.stream(Who.values()).map(who -> answer(door, who)).toList();
        assertThat(new Door(door.method(), door.address(), found).line()).isEqualTo(door.line());
    }

    @Test
    void browsersAreToldToComeBackByTlsOnly() {
        var client = RestClient.create("http://localhost:" + port);
        assertThat(headers(client, "https")).containsKey("Strict-Transport-Security");
        assertThat(headers(client, "http")).doesNotContainKey("Strict-Transport-Security");
    }

    private static HttpHeaders headers(RestClient client, String scheme) {
        return client.get()
                .uri("/")
                .header("X-Forwarded-Proto", scheme)
                .retrieve()
                .toBodilessEntity()
                .getHeaders();
    }

    private String answer(Door door, Who who) {
        var address = doors.addressOf(door);
        var somebody = doors.known(who);
        var answer = switch (door.method()) {
            case "GET" -> somebody.get(address);
            case "POST" -> somebody.post(address, FORM, "");
            default -> somebody.send(door.method(), address);
        };
        if (!door.method().equals("GET") && answer.statusCode() < 400) {
            // Something may have come to its end, the session for one.
            doors.forget(who);
        }
        if (isPage(answer)) {
            assertStrict(answer);
        }
        var to = answer.headers().firstValue("Location").orElse("");
        return to.endsWith("/login") ? "login" : String.valueOf(answer.statusCode());
    }

    private static void assertStrict(HttpResponse<String> page) {
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }
}
