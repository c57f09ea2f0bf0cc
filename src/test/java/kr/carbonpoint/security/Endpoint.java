package kr.carbonpoint.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/**
 * One operation of the engine's REST API, for example {@code GET /task/{id}/form}.
 *
 * @param path below the engine's address, with its placeholders
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

    /** Every operation that the engine's version on the class path offers, read from its JAX-RS annotations. */
    static TreeSet<Endpoint> all() {
        var found = new TreeSet<Endpoint>();
        for (var locator : NamedProcessEngineRestServiceImpl.class.getMethods()) {
            if (locator.isAnnotationPresent(Path.class)) {
                collect(locator.getReturnType(), pathOf(locator).replace("/{name}", ""), found);
            }
        }
        return found;
    }

    /** The path of a request, every placeholder replaced by the same id. */
    String on(String id) {
        return RestVisitor.ENGINE + path.replaceAll("\\{[^}]+}", id);
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static void collect(Class<?> resource, String prefix, TreeSet<Endpoint> found) {
        for (var method : resource.getMethods()) {
            var path = prefix + pathOf(method);
            var verb = verbs(method).findFirst();
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), path.isEmpty() ? "/" : path));
            } else if (method.isAnnotationPresent(Path.class)) {
                collect(method.getReturnType(), path, found);
            }
        }
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String pathOf(Method method) {
        var path = method.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return (path.value().startsWith("/") ? "" : "/") + path.value();
    }
}
