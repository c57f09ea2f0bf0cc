package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.agency.Endpoints;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.identity.BusinessRegistry.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBusinessRegistryTests {

    private static StandInAgencies agencies;

    @BeforeAll
    static void start() {
        agencies = StandInAgencies.start();
    }

    @AfterAll
    static void stop() {
        agencies.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1248100998, 홍길동, MATCHES",
        "1248100998, 불일치, MISMATCH",
        "1248100998, 휴업, SUSPENDED",
        "1248100998, 폐업, CLOSED",
        "0000000000, 홍길동, UNKNOWN",
        "0010000003, 홍길동, CLOSED",
        "0020000006, 홍길동, SUSPENDED"
    })
    void registryAnswersWhatItKnows(String number, String representative, Outcome outcome) {
        assertThat(registry(agencies.businessRegistryUrl()).check(claim(number, representative)))
                .isEqualTo(outcome);
    }

    @Test
    void registryThatIsDownSaysNothing() {
        assertThatExceptionOfType(AgencyUnavailable.class)
                .isThrownBy(() -> registry(agencies.businessRegistryUrl()).check(claim("1248100998", "장애")))
                .withMessage("business-registry: HTTP 503");
    }

    /** The question as the public API wants it, domain.md §5.1. */
    @Test
    void questionIsThatOfThePublicApi() throws IOException {
        var asked = new ArrayList<String>();
        try (var api = new Api(asked, "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"02\",\"b_stt_cd\":\"01\"}]}")) {
            assertThat(registry(api.url()).check(claim("1248100998", "홍길동"))).isEqualTo(Outcome.MISMATCH);
        }

        assertThat(asked.get(0))
                .startsWith("/api/nts-businessman/v1/validate?serviceKey=token ")
                .contains(
                        "\"b_no\":\"1248100998\"",
                        "\"start_dt\":\"20150302\"",
                        "\"p_nm\":\"홍길동\"",
                        "\"p_nm2\":\"\"",
                        "\"b_nm\":\"하늘상사\"",
                        "\"corp_no\":\"1301110006246\"",
                        "\"b_sector\":\"\"",
                        "\"b_type\":\"\"",
                        "\"b_adr\":\"\"");
        assertThat(asked.get(1))
                .isEqualTo("/api/nts-businessman/v1/status?serviceKey=token {\"b_no\":[\"1248100998\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status_code\":\"OK\",\"data\":[]}",
                "{\"status_code\":\"INTERNAL_ERROR\",\"data\":[{\"valid\":\"01\",\"status\":{\"b_stt_cd\":\"01\"}}]}",
                "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"03\",\"status\":{\"b_stt_cd\":\"01\"}}]}",
                "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"01\",\"status\":{\"b_stt_cd\":\"09\"}}]}",
                "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"01\"}]}"
            })
    void answerOfAnotherShapeIsNoAnswer(String answer) throws IOException {
        try (var api = new Api(new ArrayList<>(), answer)) {
            assertThatExceptionOfType(AgencyUnavailable.class)
                    .isThrownBy(() -> registry(api.url()).check(claim("1248100998", "홍길동")))
                    .withMessageStartingWith("business-registry: ");
        }
    }

    private record Api(HttpServer server) implements AutoCloseable {

        Api(List<String> asked, String answer) throws IOException {
            this(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            server.createContext("/", exchange -> {
                asked.add(exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://localhost:" + server.getAddress().getPort() + "/api";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static BusinessRegistry registry(String url) {
        return new HttpBusinessRegistry(
                new AgencyClient("business-registry", Endpoints.patient(url), HttpBusinessRegistry.KEY));
    }

    private static BusinessClaim claim(String number, String representative) {
        return new BusinessClaim(
                new BusinessNumber(number),
                new CorporateNumber("1301110006246"),
                new PersonName(representative),
                new InstitutionName("하늘상사"),
                LocalDate.of(2015, 3, 2));
    }
}
