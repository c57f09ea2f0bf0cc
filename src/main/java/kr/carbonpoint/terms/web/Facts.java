package kr.carbonpoint.terms.web;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.carbonpoint.language.Catalogue;
import kr.carbonpoint.language.Plain;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the privacy policy leaves to configuration: terms that can be set, and who is to be asked. */
@Component
class Facts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private final PolicyProperties policy;
    private final Catalogue catalogue;
    private final Map<String, Supplier<String>> facts;

    Facts(PolicyProperties policy, Catalogue catalogue, Environment settings) {
        this.policy = policy;
        this.catalogue = catalogue;
        facts = Map.of(
                "draft-days", () -> days(settings, "carbonpoint.signup.draft-lifetime"),
                "enrolment-days", () -> days(settings, "carbonpoint.staff.lifetime"),
                "file-days", () -> days(settings, "carbonpoint.usage.keep"),
                "session-minutes",
                        () -> "" + duration(settings, "spring.session.timeout").toMinutes(),
                "officer", this::officer,
                "processors", this::processors);
    }

    /** The Markdown with {@code {{draft-days}}} and the like filled in, in the language of the request at hand. */
    String fillIn(String markdown) {
        return PLACE.matcher(markdown)
                .replaceAll(place ->
                        Matcher.quoteReplacement(facts.get(place.group(1)).get()));
    }

    private String officer() {
        var lines = Stream.of(
                        line("개인정보 보호책임자", policy.officer()),
                        line("담당 부서", policy.department()),
                        line("전화", policy.phone()),
                        line("이메일", policy.email()))
                .flatMap(List::stream)
                .collect(joining("\n"));
        return lines.isEmpty()
                ? catalogue.current(
                        "개인정보 보호책임자의 연락처는 아직 여기에 적혀 있지 않아요. 물어보거나 요청하실 것이 있으면 사는 곳의 시청·군청·구청 탄소포인트제 담당 부서에 연락해 주세요.")
                : lines;
    }

    private List<String> line(String label, String value) {
        return StringUtils.hasText(value)
                ? List.of("- **%s**: %s".formatted(catalogue.current(label), Plain.markdown(value.strip())))
                : List.of();
    }

    private String processors() {
        var lines = Arrays.stream(policy.processors().split(";"))
                .filter(StringUtils::hasText)
                .map(processor -> "- " + Plain.markdown(processor.strip()))
                .collect(joining("\n"));
        return lines.isEmpty() ? catalogue.current("지금은 개인정보를 다루는 일을 다른 회사에 맡기지 않아요.") : lines;
    }

    private static String days(Environment settings, String name) {
        return "" + duration(settings, name).toDays();
    }

    private static Duration duration(Environment settings, String name) {
        return settings.getRequiredProperty(name, Duration.class);
    }
}
