package kr.carbonpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.staff.PastHalves;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The table {@code doors.txt}: every address of this application and how it answers everybody who may come, whether they
 * should or not. Its addresses are concrete; a word in braces stands for something that the tests make.
 */
@TestComponent
public class Doors {

    /** Who comes, in the order of the table's columns. */
    public enum Who {
        VISITOR,
        APPLICANT,
        MEMBER,
        CLERK,
        CLERK_ELSEWHERE,
        ADMINISTRATOR
    }

    /** One line of the table; {@code answers} has one word for each of {@link Who}. */
    public record Door(String method, String address, List<String> answers) {

        /** The first who is shown something here, or {@code null}. */
        public Who first() {
            return Arrays.stream(Who.values())
                    .filter(who -> answers.get(who.ordinal()).equals("200"))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String toString() {
            return method + " " + address;
        }

        String line() {
            return ("%-4s %-58s ".formatted(method, address)
                            + String.join(
                                    " ", answers.stream().map("%-5s"::formatted).toList()))
                    .strip();
        }
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RequestMappingHandlerMapping mappings;
    private final Households households;
    private final Municipalities municipalities;
    private final PastHalves halves;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Map<Who, RestVisitor> known = new EnumMap<>(Who.class);

    Doors(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            Households households,
            Municipalities municipalities,
            PastHalves halves,
            JdbcClient jdbc,
            Environment environment) {
        this.mappings = requestMappingHandlerMapping;
        this.households = households;
        this.municipalities = municipalities;
        this.halves = halves;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    public static List<Door> table() {
        try {
            return new ClassPathResource("doors.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(BLANKS.split(line.strip())))
                    .map(words -> new Door(words.get(0), words.get(1), words.subList(2, words.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this application answers at, as in {@code GET /staff/accounts/{id}}. */
    public List<String> mapped() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()))
                .flatMap(mapping -> names(mapping.getKey()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Of these the ones that show a page. */
    public List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()) && isPage(mapping.getValue()))
                .flatMap(mapping -> names(mapping.getKey()))
                .filter(name -> name.startsWith("GET "))
                .distinct()
                .sorted()
                .toList();
    }

    /** The mapping that an address of the table belongs to. */
    public String mappingOf(Door door) {
        var path = PathContainer.parsePath(door.address().replaceAll("\\?.*", ""));
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals(door.method())))
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(path))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> door.method() + " " + pattern.getPatternString())
                .findFirst()
                .orElse("nothing");
    }

    /** The address with something real in the place of braces. */
    public String addressOf(Door door) {
        var real = Map.<String, Supplier<String>>of(
                "{half}",
                () -> halves.choices().get(0).toString(),
                "{payout}",
                this::payout,
                "{account}",
                this::account);
        var address = door.address();
        for (var word : real.entrySet()) {
            if (address.contains(word.getKey())) {
                address = address.replace(word.getKey(), word.getValue().get());
            }
        }
        return address;
    }

    /** The same one every time, until forgotten. */
    public RestVisitor known(Who who) {
        return known.computeIfAbsent(who, this::somebody);
    }

    void forget(Who who) {
        known.remove(who);
    }

    /** To be called at the end: while other tests turn the clock, applications and sessions come to theirs. */
    public void forgetAll() {
        known.clear();
    }

    private RestVisitor somebody(Who who) {
        var visitor = new RestVisitor(environment.getRequiredProperty("local.server.port", Integer.class));
        return switch (who) {
            case VISITOR -> visitor;
            case APPLICANT -> visitor.begin();
            case MEMBER -> {
                var member = households.next().resident();
                yield seated(visitor.signIn(member.loginId(), Resident.PASSWORD), "/me");
            }
            case CLERK -> seated(visitor.signIn(DemoData.CLERK, DemoData.PASSWORD), "/staff");
            case CLERK_ELSEWHERE -> seated(visitor.signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD), "/staff");
            case ADMINISTRATOR -> {
                seated(visitor.signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD), "/staff");
                visitor.post("/staff/municipality", FORM, "municipality=" + geomdan());
                yield visitor;
            }
        };
    }

    /** A page of this site brings the token that its forms send. */
    private static RestVisitor seated(RestVisitor visitor, String page) {
        // Or it would stand before every door as a stranger.
        assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        return visitor;
    }

    private String payout() {
        jdbc.sql(
                        "insert into payout_run (reference, municipality_id, half, round, state) values ('DOORS', ?, 20191, 1, 'CLOSED') on conflict do nothing")
                .param(geomdan())
                .update();
        return jdbc.sql("select id from payout_run where reference = 'DOORS'")
                .query(String.class)
                .single();
    }

    private String account() {
        return jdbc.sql("select id from staff_account where login_id = ?")
                .param(DemoData.CLERK)
                .query(String.class)
                .single();
    }

    private long geomdan() {
        return municipalities.of("28290").id();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("kr.carbonpoint");
    }

    private static boolean isPage(HandlerMethod method) {
        return method.getReturnType().getParameterType() == String.class
                && method.getBeanType().isAnnotationPresent(Controller.class)
                && !method.hasMethodAnnotation(ResponseBody.class);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
