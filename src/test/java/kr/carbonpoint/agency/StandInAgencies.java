package kr.carbonpoint.agency;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;

/**
 * The outside agencies over real HTTP on a free port, for tests and the demo. They answer by what they are asked, see
 * docs/agencies.md, and neither log nor remember it, but for who is to be authenticated.
 */
public final class StandInAgencies implements AutoCloseable {

    private static final int SLOWEST = 5;
    private static final int FALLBACK = 10;

    private final WireMockServer server;

    private StandInAgencies(WireMockServer server) {
        this.server = server;
    }

    /** Starts with an answer to 지연 that comes after ten seconds, beyond the usual read timeout. */
    public static StandInAgencies start() {
        return start(Duration.ofSeconds(10));
    }

    /** @param slow how long 지연 keeps a caller waiting */
    static StandInAgencies start(Duration slow) {
        WireMockServer server = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(SLOWEST)
                .notifier(new SilentNotifier())
                .extensions(new StandInAuthentication()));
        server.start();
        StandInAgencies agencies = new StandInAgencies(server);
        agencies.answerNameChecks(slow);
        agencies.answerAuthentications(slow);
        agencies.answerAccountHolders();
        agencies.answerBusinesses(slow);
        server.stubFor(any(anyUrl()).atPriority(FALLBACK).willReturn(aResponse().withStatus(404)));
        return agencies;
    }

    /** For {@code carbonpoint.agency.name-check.url}. */
    public String nameCheckUrl() {
        return "http://localhost:" + server.port();
    }

    /** For {@code carbonpoint.agency.authentication.url}. */
    public String authenticationUrl() {
        return "http://localhost:" + server.port();
    }

    /** For {@code carbonpoint.agency.account-holder.url}. */
    public String accountHolderUrl() {
        return "http://localhost:" + server.port();
    }

    /** The CI of a made-up person; the date as in 19900102. */
    public static String ci(String name, String birthDate) {
        return StandInAuthentication.ci(name, birthDate);
    }

    /** For {@code carbonpoint.agency.business-registry.url}. */
    public String businessRegistryUrl() {
        return "http://localhost:" + server.port() + "/api";
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answerNameChecks(Duration slow) {
        String path = "/v1/name-check";
        when(path, "name", "불일치.*", okJson("{\"result_cd\":\"2\"}"));
        when(path, "name", "미보유.*", okJson("{\"result_cd\":\"3\"}"));
        when(path, "name", "차단.*", okJson("{\"result_cd\":\"7\"}"));
        when(path, "name", "지연.*", okJson("{\"result_cd\":\"1\"}").withFixedDelay((int) slow.toMillis()));
        when(path, "name", "장애.*", aResponse().withStatus(503));
        when(path, "name", "연계.*", aResponse().withTransformers(StandInAuthentication.NAME));
        otherwise(path, "residentNumber", "[0-9]{13}", okJson("{\"result_cd\":\"1\"}"));
    }

    private void answerAuthentications(Duration slow) {
        String path = "/v1/authentications";
        when(path, "name", "지연.*", okJson("{}").withFixedDelay((int) slow.toMillis()));
        when(path, "name", "장애.*", aResponse().withStatus(503));
        otherwise(path, "mobile", "01[0-9]{8,9}", aResponse().withTransformers(StandInAuthentication.NAME));
        otherwise(path + "/result", "transaction", ".+", aResponse().withTransformers(StandInAuthentication.NAME));
    }

    private void answerAccountHolders() {
        String path = "/v1/account-holder";
        when(path, "accountNumber", ".*9999", okJson("{\"result\":\"DIFFERENT\"}"));
        when(path, "accountNumber", ".*8888", okJson("{\"result\":\"CLOSED\"}"));
        when(path, "accountNumber", ".*7777", okJson("{\"result\":\"UNKNOWN\"}"));
        otherwise(path, "accountNumber", "[0-9]{10,16}", okJson("{\"result\":\"MATCH\"}"));
    }

    private void answerBusinesses(Duration slow) {
        validates("p_nm", "불일치.*", okJson(validated("02", null)));
        validates("p_nm", "휴업.*", okJson(validated("01", "02")));
        validates("p_nm", "폐업.*", okJson(validated("01", "03")));
        validates("p_nm", "지연.*", okJson(validated("01", "01")).withFixedDelay((int) slow.toMillis()));
        validates("p_nm", "장애.*", aResponse().withStatus(503));
        validates("b_no", "00[0-2].*", okJson(validated("02", null)));
        business(2, "validate", "$.businesses[0].b_no", "[0-9]{10}", okJson(validated("01", "01")));
        business(1, "status", "$.b_no[0]", "000.*", okJson(business("")));
        business(1, "status", "$.b_no[0]", "001.*", okJson(business("03")));
        business(1, "status", "$.b_no[0]", "002.*", okJson(business("02")));
        business(2, "status", "$.b_no[0]", "[0-9]{10}", okJson(business("01")));
    }

    private static String validated(String valid, String state) {
        return state == null
                ? "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"%s\",\"valid_msg\":\"확인할 수 없습니다.\"}]}"
                        .formatted(valid)
                : "{\"status_code\":\"OK\",\"data\":[{\"valid\":\"%s\",\"status\":{\"b_stt_cd\":\"%s\"}}]}"
                        .formatted(valid, state);
    }

    private static String business(String state) {
        return "{\"status_code\":\"OK\",\"data\":[{\"b_stt_cd\":\"%s\"}]}".formatted(state);
    }

    private void validates(String key, String value, ResponseDefinitionBuilder answer) {
        business(1, "validate", "$.businesses[0]." + key, value, answer);
    }

    private void business(int priority, String call, String path, String value, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/api/nts-businessman/v1/" + call))
                .atPriority(priority)
                .withQueryParam("serviceKey", matching(".+"))
                .withRequestBody(matchingJsonPath(path, matching(value)))
                .willReturn(answer));
    }

    private void when(String path, String key, String value, ResponseDefinitionBuilder answer) {
        stub(1, path, key, value, answer);
    }

    private void otherwise(String path, String key, String value, ResponseDefinitionBuilder answer) {
        stub(2, path, key, value, answer);
    }

    private void stub(int priority, String path, String key, String value, ResponseDefinitionBuilder answer) {
        server.stubFor(post(path)
                .atPriority(priority)
                .withRequestBody(matchingJsonPath("$." + key, matching(value)))
                .willReturn(answer));
    }
}
