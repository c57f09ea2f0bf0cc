package kr.carbonpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Somebody with a browser, without the screen: cookies, CSRF tokens, and the requests that the pages and Tasklist make. */
public class RestVisitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies;
    private final HttpClient http;
    private final String base;
    private final boolean bringsTokens;

    public RestVisitor(int port) {
        base = "http://localhost:" + port;
        cookies = new CookieManager();
        http = HttpClient.newBuilder().cookieHandler(cookies).build();
        bringsTokens = true;
        get("/");
    }

    private RestVisitor(RestVisitor victim) {
        base = victim.base;
        cookies = victim.cookies;
        http = victim.http;
        bringsTokens = false;
    }

    /** The same browser, its requests made by another site: with the cookies, without the CSRF tokens. */
    public RestVisitor ledByAnotherSite() {
        return new RestVisitor(this);
    }

    private RestVisitor(RestVisitor same, String base, SSLContext tls) {
        this.base = base;
        cookies = same.cookies;
        http = HttpClient.newBuilder().cookieHandler(cookies).sslContext(tls).build();
        bringsTokens = true;
    }

    /** The same browser at another port of the site, with the certificates that it has. */
    public RestVisitor at(String base, SSLContext tls) {
        return new RestVisitor(this, base, tls);
    }

    /** Presses 회원가입; afterwards Tasklist is open. */
    public RestVisitor begin() {
        post("/signup", "application/x-www-form-urlencoded", "");
        get("/camunda/app/tasklist/default/");
        return this;
    }

    public RestVisitor signIn(String user, String password) {
        post(
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + encoded(user) + "&password=" + encoded(password));
        get("/camunda/app/tasklist/default/");
        return this;
    }

    /** The answer of {@code /signup/state}; missing node when there is none. */
    public JsonNode state() {
        var answer = get("/signup/state");
        return answer.statusCode() == 200 ? json(answer.body()) : JSON.missingNode();
    }

    public String reference() {
        return state().path("reference").asText();
    }

    /** Who is signed in. */
    public String user() {
        return json(get("/camunda/api/admin/auth/user/default").body())
                .path("userId")
                .asText();
    }

    /** Id of the open user task in the model, empty when none is open. */
    public String current() {
        return state().path("current").asText("");
    }

    /** What the open form shows, by key. */
    public JsonNode form() {
        return json(get(ENGINE + "/task/" + state().path("task").asText() + "/form-variables")
                .body());
    }

    /** Submits the open form as Tasklist does. */
    public HttpResponse<String> submit(Map<String, ?> values) {
        return submit(state().path("task").asText(), values);
    }

    public HttpResponse<String> submit(String task, Map<String, ?> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return postJson(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json,text/html"));
    }

    public HttpResponse<String> postJson(String path, Object body) {
        return post(path, "application/json", text(body));
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path, type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file as the one field of a page's form. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(fileName);
        return send(request(path, "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    public HttpResponse<String> put(String path, Object body) {
        return send(request(path, "application/json").PUT(BodyPublishers.ofString(text(body))));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path, "application/json").DELETE());
    }

    /** Any other request, with an empty document for a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path, "application/json").method(method, BodyPublishers.ofString("{}")));
    }

    /** For a browser that goes on from here. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder request(String path, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("Accept", "application/json");
        return bringsTokens
                ? request.header("X-CARBON-CSRF", cookie("CARBON-CSRF")).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                : request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a cookie, empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
