package kr.carbonpoint.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks one agency: JSON in a POST body, JSON back. An agency is asked while a database transaction is open, so a slow one
 * must not take every connection of the pool: a call over the limit fails at once instead of waiting.
 */
public final class AgencyClient {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final String agency;
    private final RestClient http;
    private final String query;
    private final String token;
    private final Semaphore free;

    /** @param agency short name for messages, for example {@code name-check} */
    public AgencyClient(String agency, Endpoint endpoint) {
        this(agency, endpoint, null);
    }

    /** @param keyParameter the query parameter that carries the token; {@code null}: it goes as a bearer token */
    public AgencyClient(String agency, Endpoint endpoint, String keyParameter) {
        HttpClient connections = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(endpoint.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(endpoint.readTimeout());
        RestClient.Builder builder = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(endpoint.url().toString());
        if (keyParameter == null && !endpoint.token().isBlank()) {
            builder.defaultHeaders(headers -> headers.setBearerAuth(endpoint.token()));
        }
        this.agency = agency;
        this.http = builder.build();
        this.query = keyParameter == null ? "" : "?" + keyParameter + "={token}";
        this.token = endpoint.token();
        this.free = new Semaphore(endpoint.concurrent());
    }

    /**
     * Sends a question and returns the JSON object of a 200 answer.
     *
     * @param path below the agency's address, a constant: nothing personal belongs in it
     * @throws AgencyUnavailable when there is no such answer in time
     */
    public JsonNode ask(String path, Map<String, ?> question) {
        if (!free.tryAcquire()) {
            throw new AgencyUnavailable(agency, "too many calls under way");
        }
        try {
            // Bytes, not the map: the client logs the body object at debug level.
            byte[] body = JSON.writeValueAsBytes(question);
            return http.post()
                    .uri(path + query, token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange((request, response) -> read(response));
        } catch (RestClientException | JsonProcessingException failure) {
            throw new AgencyUnavailable(agency, kind(failure));
        } finally {
            free.release();
        }
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().value() != 200) {
            throw new AgencyUnavailable(
                    agency, "HTTP " + response.getStatusCode().value());
        }
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER);
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AgencyUnavailable(agency, "the answer is not JSON");
        }
        if (!answer.isObject()) {
            throw new AgencyUnavailable(agency, "the answer is not a JSON object");
        }
        return answer;
    }

    /** The innermost exception's type only: messages may quote what was received. */
    private static String kind(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }
}
