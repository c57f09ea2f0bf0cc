package kr.carbonpoint.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One person's browser without the screen: cookies, CSRF tokens, compressed answers. All of them share one connection pool. */
class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Map<String, String> cookies = new HashMap<>();

    Browser(String base) {
        this.base = base;
    }

    JsonNode get(String path) {
        return json(expect(send("GET", path, null, "application/json")));
    }

    /** The same where 404 is an answer: a missing node. */
    JsonNode find(String path) {
        var answer = send("GET", path, null, "application/json");
        return answer.statusCode() == 404 ? JSON.missingNode() : json(expect(answer));
    }

    /** As Tasklist asks for tasks: with what belongs to them embedded. */
    JsonNode getEmbedded(String path) {
        return json(expect(send("GET", path, null, "application/hal+json, application/json; q=0.5")));
    }

    JsonNode postEmbedded(String path, Object body) {
        return json(expect(send("POST", path, text(body), "application/hal+json, application/json; q=0.5")));
    }

    /** A page, followed through redirects. */
    void page(String method, String path) {
        var answer = expect(send(method, path, method.equals("POST") ? "" : null, "text/html"));
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> page("GET", URI.create(to).getPath()));
    }

    /** A call whose answer does not matter, even when it is refused. */
    void attempt(String method, String path) {
        send(method, path, null, "application/json");
    }

    JsonNode send(String method, String path, Object body) {
        return json(expect(send(method, path, text(body), "application/json")));
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String accept) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", accept)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookies())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", body.isEmpty() ? "application/x-www-form-urlencoded" : "application/json")
                    .header("X-CARBON-CSRF", cookies.getOrDefault("CARBON-CSRF", ""))
                    .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookies() {
        var header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return header.toString();
    }

    private static HttpResponse<byte[]> expect(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    answer + " " + new String(body(answer), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return json ? JSON.readTree(body(answer)) : JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return answer.body();
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
