package kr.carbonpoint.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * English by Korean, from {@code english/*.yaml}. A text that was put together is taken apart again, at line ends, at
 * the ends of sentences and at marks; what has no English stays as it is, for it is a name or what somebody typed.
 */
@Component
public class Catalogue {

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!]) +");

    /** Where a text may be taken apart, the strongest seam first. */
    private static final List<Pattern> SEAMS = List.of(
            Pattern.compile("\\s*\\R\\s*"),
            Pattern.compile("^\\s*(?:#{1,6}|[-*]|\\d+\\.)\\s+"),
            SENTENCE,
            Pattern.compile("\\*\\*"),
            Pattern.compile("\\s*\\|\\s*"),
            Pattern.compile(" · "),
            Pattern.compile(":(?: +|$)"),
            Pattern.compile(",(?: +|$)"));

    private final Map<String, Map<String, String>> files = read();
    private final Map<String, String> whole = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    public Catalogue(ObjectProvider<Translated> others) {
        files.values().forEach(texts -> texts.forEach(this::add));
        others.stream().forEach(other -> other.english().forEach(this::add));
        templates.sort(Comparator.comparingInt(Template::given).reversed());
    }

    private static Map<String, Map<String, String>> read() {
        var rules = new LoaderOptions();
        rules.setAllowDuplicateKeys(false);
        var files = new HashMap<String, Map<String, String>>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:english/*.yaml")) {
                try (var text = file.getInputStream()) {
                    files.put(file.getFilename(), new Yaml(rules).load(text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** English by Korean, by the names of the files. */
    Map<String, Map<String, String>> files() {
        return files;
    }

    Map<String, String> file(String name) {
        return files.getOrDefault(name, Map.of());
    }

    private void add(String korean, String english) {
        var before = whole.get(korean);
        if (before != null) {
            if (!before.equals(english)) {
                throw new IllegalStateException("Translated in two ways: " + korean);
            }
            return;
        }
        put(korean, english);
        // As it stands in a form among Markdown.
        var escaped = Plain.markdown(korean);
        if (!escaped.equals(korean)) {
            put(escaped, Plain.markdown(english));
        }
    }

    private void put(String korean, String english) {
        whole.put(korean, english);
        if (Template.isOne(korean)) {
            templates.add(new Template(korean, english));
        }
    }

    /** The text in the language of the request at hand, see {@link Language#current()}. */
    public String current(String korean) {
        return in(Language.current(), korean);
    }

    /** The text in a language; what has no English stays Korean. {@code null} stays {@code null}. */
    public String in(Language language, String korean) {
        return korean == null || language == Language.KOREAN ? korean : english(korean);
    }

    private String english(String text) {
        if (!HANGUL.matcher(text).find()) {
            return text;
        }
        return known(text).orElseGet(() -> inParts(text));
    }

    private Optional<String> known(String text) {
        var core = text.strip();
        var english = whole.get(core);
        var found = english != null || core.contains("\n")
                ? Optional.ofNullable(english)
                : templates.stream()
                        .flatMap(template -> template.english(core, this::english).stream())
                        .findFirst();
        return found.map(words -> text.replace(core, words));
    }

    private String inParts(String text) {
        for (var seam : SEAMS) {
            var cuts = seam.matcher(text).results().toList();
            if (!cuts.isEmpty()) {
                return inParts(text, cuts, seam == SENTENCE);
            }
        }
        return text;
    }

    /** @param together whether several parts may have one translation, as two sentences may */
    private String inParts(String text, List<MatchResult> cuts, boolean together) {
        var english = new StringBuilder();
        for (int part = 0; part <= cuts.size(); part++) {
            int from = part == 0 ? 0 : cuts.get(part - 1).end();
            int last = together ? cuts.size() : part;
            var known = Optional.<String>empty();
            while (last > part && (known = known(text.substring(from, end(text, cuts, last)))).isEmpty()) {
                last--;
            }
            english.append(known.isPresent() ? known.get() : english(text.substring(from, end(text, cuts, part))));
            if (last < cuts.size()) {
                english.append(cuts.get(last).group());
            }
            part = last;
        }
        return english.toString();
    }

    private static int end(String text, List<MatchResult> cuts, int cut) {
        return cut < cuts.size() ? cuts.get(cut).start() : text.length();
    }
}
