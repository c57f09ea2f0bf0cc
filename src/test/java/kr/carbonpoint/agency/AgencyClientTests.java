package kr.carbonpoint.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyClientTests {

    private static final Map<String, String> QUESTION = Map.of("name", "가나다");

    private HttpServer agency;

    @BeforeEach
    void start() throws IOException {
        agency = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        agency.start();
    }

    @AfterEach
    void stop() {
        agency.stop(0);
    }

    @Test
    void questionIsPostedAsJsonWithTheToken() {
        CompletableFuture<String> received = new CompletableFuture<>();
        agency.createContext("/", exchange -> {
            received.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "{\"result\":\"yes\"}");
        });

        assertThat(client(1).ask("/v1/question", QUESTION).path("result").asText())
                .isEqualTo("yes");
        assertThat(received).isCompletedWithValue("POST /v1/question Bearer secret {\"name\":\"가나다\"}");
    }

    @Test
    void keyOfAPublicApiGoesIntoTheQueryWhole() {
        CompletableFuture<String> received = new CompletableFuture<>();
        agency.createContext("/", exchange -> {
            received.complete(exchange.getRequestURI().getRawQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "{}");
        });
        URI url = URI.create("http://localhost:" + agency.getAddress().getPort());

        new AgencyClient(
                        "test",
                        new Endpoint(url, "a+b/c=", Duration.ofSeconds(5), Duration.ofSeconds(5), 1),
                        "serviceKey")
                .ask("/v1/question", Map.of("b_no", List.of("1")));

        assertThat(received).isCompletedWithValue("serviceKey=a%2Bb%2Fc%3D null {\"b_no\":[\"1\"]}");
    }

    @Test
    void keyOfAPublicApiIsInNoMessage() {
        agency.stop(0);
        URI url = URI.create("http://localhost:" + agency.getAddress().getPort());
        AgencyClient client = new AgencyClient(
                "test", new Endpoint(url, "hush", Duration.ofSeconds(5), Duration.ofSeconds(5), 1), "serviceKey");

        assertUnavailable(client).withMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "가나다 <html>", "[1]", "null", "\"text\"", "{\"result\":"})
    void answerThatIsNotAJsonObjectIsNoAnswer(String garbage) {
        agency.createContext("/", exchange -> answer(exchange, 200, garbage));

        assertUnavailable(client(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 401, 404, 429, 500, 503})
    void statusOtherThan200IsNoAnswer(int status) {
        agency.createContext("/", exchange -> answer(exchange, status, "{\"result\":\"가나다\"}"));

        assertUnavailable(client(1)).withMessageContaining("HTTP " + status);
    }

    @Test
    void refusedConnectionIsNoAnswer() {
        AgencyClient client = client(1);
        agency.stop(0);

        assertUnavailable(client);
    }

    @Test
    void callOverTheLimitFailsAtOnceAndTheNextOneIsFree() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        agency.createContext("/", exchange -> {
            arrived.countDown();
            await(go);
            answer(exchange, 200, "{}");
        });
        AgencyClient client = client(1);
        CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> client.ask("/", QUESTION));
        arrived.await();

        assertUnavailable(client).withMessageContaining("too many");
        go.countDown();
        first.join();
        assertThat(client.ask("/", QUESTION)).isEmpty();
    }

    @Test
    void failedCallsFreeTheirPlace() {
        agency.createContext("/", exchange -> answer(exchange, 500, ""));
        AgencyClient client = client(1);

        assertUnavailable(client).withMessageContaining("HTTP 500");
        assertUnavailable(client).withMessageContaining("HTTP 500");
    }

    private ThrowableAssertAlternative<AgencyUnavailable> assertUnavailable(AgencyClient client) {
        return assertThatExceptionOfType(AgencyUnavailable.class)
                .isThrownBy(() -> client.ask("/", QUESTION))
                .withNoCause()
                .withMessageStartingWith("test: ")
                .withMessageNotContaining("가나다");
    }

    private AgencyClient client(int concurrent) {
        URI url = URI.create("http://localhost:" + agency.getAddress().getPort());
        return new AgencyClient(
                "test", new Endpoint(url, "secret", Duration.ofSeconds(5), Duration.ofSeconds(5), concurrent));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
