package kr.carbonpoint.terms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.carbonpoint.language.Translated;
import org.springframework.stereotype.Component;

/** The English beside the texts. Consent is to the Korean one, whichever was read. */
@Component
class EnglishTerms implements Translated {

    private record Version(String id, int version) {}

    @Override
    public Map<String, String> english() {
        var english = TermFolder.english().stream()
                .map(TermFile::term)
                .collect(Collectors.toMap(EnglishTerms::version, Function.identity()));
        var texts = new HashMap<String, String>();
        for (var korean : TermFolder.korean()) {
            var beside = english.get(version(korean.term()));
            if (beside != null) {
                texts.put(korean.term().title(), beside.title());
                texts.put(korean.term().body(), beside.body());
            }
        }
        return texts;
    }

    private static Version version(Term term) {
        return new Version(term.id(), term.version());
    }
}
