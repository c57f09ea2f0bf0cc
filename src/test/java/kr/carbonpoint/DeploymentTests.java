package kr.carbonpoint;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** That docker-compose.yml, Dockerfile, Caddyfile and .env.example fit the application and one another. */
class DeploymentTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):?([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*(KEY|PASSWORD|TOKEN)");

    private final String settings = read("src/main/resources/application.yml");
    private final String composeFile = read("docker-compose.yml");
    private final String dockerfile = read("Dockerfile");
    private final Map<String, Object> compose = new Yaml().load(composeFile);
    private final Map<String, Map<String, Object>> services = map(compose.get("services"));
    private final Map<String, String> environment = map(services.get("node1").get("environment"));

    @Test
    void everyVariableWithoutAUsableDefaultIsSet() {
        var needed = variables(settings)
                .filter(variable ->
                        variable.group(2).isEmpty() || variable.group(2).contains("localhost"))
                .map(variable -> variable.group(1))
                .collect(toSet());

        assertThat(needed).contains("CARBONPOINT_PRIVACY_KEY", "DATABASE_URL", "PUBLIC_URL");
        assertThat(environment.keySet()).containsAll(needed);
    }

    @Test
    void everyVariableThatIsSetIsRead() {
        assertThat(environment.keySet().stream().filter(name -> !name.startsWith("CAMUNDA_BPM_ADMIN_USER_")))
                .isSubsetOf(names(settings));
    }

    @Test
    void theFirstAdministratorComesFromTheEnvironmentOnly() {
        record Administrator(String id, String password) {}
        assertThat(settings).doesNotContain("admin-user");
        var spring = new StandardEnvironment();
        spring.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        var bound = new Binder(ConfigurationPropertySources.get(spring))
                .bind("camunda.bpm.admin-user", Bindable.of(Administrator.class));

        assertThat(bound.get()).isEqualTo(new Administrator("${ADMIN_USER:?}", "${ADMIN_PASSWORD:?}"));
    }

    @Test
    void bothNodesAreTheSame() {
        for (String part : List.of("image", "build", "environment", "volumes", "stop_grace_period")) {
            assertThat(services.get("node2").get(part))
                    .isNotNull()
                    .isEqualTo(services.get("node1").get(part));
        }
    }

    @Test
    void theSecondNodeWaitsForTheTablesThatTheFirstOneMakes() {
        assertThat(services.get("node1").get("depends_on"))
                .isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
        assertThat(services.get("node2").get("depends_on"))
                .isEqualTo(Map.of("node1", Map.of("condition", "service_healthy")));
        assertThat(services.get("database")).containsKey("healthcheck");
        assertThat(dockerfile).contains("HEALTHCHECK", "/actuator/health/readiness");
    }

    @Test
    void noSecretHasAValue() {
        for (var service : services.values()) {
            Map<String, String> given = map(service.getOrDefault("environment", Map.of()));
            given.forEach((name, value) -> {
                if (SECRET.matcher(name).matches()) {
                    assertThat(value).as(name).matches("\\$\\{[A-Z_]+:(\\?|-)}");
                }
            });
        }
        read(".env.example").lines().map(line -> line.split("=", 2)).forEach(line -> {
            if (SECRET.matcher(line[0]).matches()) {
                assertThat(line).as(line[0]).containsExactly(line[0], "");
            }
        });
    }

    @Test
    void everyVariableToFillInIsExplained() {
        var explained = read(".env.example")
                .lines()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .map(line -> line.replaceAll("^#|=.*", ""));

        assertThat(explained).containsExactlyInAnyOrderElementsOf(names(composeFile));
    }

    @Test
    void imagesArePinnedByTag() {
        var images = Stream.concat(
                services.values().stream().map(service -> (String) service.get("image")),
                dockerfile.lines().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]));

        assertThat(images).hasSizeGreaterThan(5).allMatch(image -> image.matches("[^:]+:(?!latest$)\\S+"));
    }

    @Test
    void volumesAreNamed() {
        Map<String, Object> named = map(compose.get("volumes"));
        var used = services.values().stream()
                .map(service -> service.getOrDefault("volumes", List.of()))
                .flatMap(volumes -> ((List<?>) volumes).stream())
                .map(volume -> volume.toString().split(":")[0])
                .filter(volume -> !volume.startsWith("./"))
                .collect(toSet());

        assertThat(used).isEqualTo(named.keySet());
    }

    @Test
    void theProxyServesEveryNodeAndHidesTheActuator() {
        var nodes = services.keySet().stream().filter(name -> name.startsWith("node"));

        assertThat(read("Caddyfile")).contains(nodes.map(node -> node + ":8080").toList());
        assertThat(read("Caddyfile")).contains("path /actuator/*");
    }

    @Test
    void theImageIsMadeOfWhatThereIs() {
        var copied = dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1).limit(line.split(" ").length - 2))
                .toList();

        assertThat(copied).contains("pom.xml", "src/main").allMatch(source -> Files.exists(Path.of(source)));
        assertThat(read(".dockerignore").lines().filter(line -> line.startsWith("!")))
                .containsExactlyInAnyOrderElementsOf(
                        copied.stream().map("!"::concat).toList());
    }

    @Test
    void theImageRunsWithoutRootInKoreanTime() {
        assertThat(dockerfile).contains("USER carbonpoint", "-Duser.timezone=Asia/Seoul");
    }

    private static Set<String> names(String text) {
        return variables(text).map(variable -> variable.group(1)).collect(toSet());
    }

    private static Stream<MatchResult> variables(String text) {
        return VARIABLE.matcher(text).results();
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object yaml) {
        return (Map<String, T>) yaml;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
