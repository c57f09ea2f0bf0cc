package kr.carbonpoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermFileTests {

    private static final String HEAD = "---\ntitle: 약관: 하나\nrequired: true\nvalid-from: 2026-01-01\n---\n";

    @Test
    void headAndTextAreRead() {
        TermFile file = TermFile.parse("unique_id-12.md", HEAD + "\n본문\n\n---\n끝\n");

        assertThat(file.term())
                .isEqualTo(new Term("unique_id", 12, "약관: 하나", "본문\n\n---\n끝", true, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void lineEndsOfWindowsMakeNoOtherText() {
        String content = HEAD + "하나\n둘\n";

        assertThat(TermFile.parse("news-1.md", content.replace("\n", "\r\n")))
                .isEqualTo(TermFile.parse("news-1.md", content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.md", "news-0.md", "News-1.md", "news-1.txt"})
    void fileNameSaysIdAndVersion(String name) {
        assertThatIllegalStateException().isThrownBy(() -> TermFile.parse(name, HEAD + "본문"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "본문만",
                "---\ntitle: 약관\nrequired: true\n---\n본문",
                "---\ntitle: 약관\nrequired: yes\nvalid-from: 2026-01-01\n---\n본문",
                "---\ntitle: 약관\nrequired: true\nvalid-from: 2026-13-01\n---\n본문",
                "---\ntitle: 약관\nrequired: true\nvalid-from: 2026-01-01\nmore: x\n---\n본문",
                "---\ntitle: 약관\nrequired: true\nvalid-from: 2026-01-01\n---\n "
            })
    void incompleteFileIsRefused(String content) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TermFile.parse("news-1.md", content))
                .withMessageContaining("terms/news-1.md");
    }

    @Test
    void everyTextHasItsEnglishBesideItThatSaysWhichOnePrevails() {
        assertThat(TermFolder.english())
                .extracting(
                        file -> file.term().validFrom(),
                        file -> file.term().id(),
                        file -> file.term().version(),
                        file -> file.term().required())
                .containsExactlyInAnyOrderElementsOf(TermFolder.korean().stream()
                        .map(file -> tuple(
                                file.term().validFrom(),
                                file.term().id(),
                                file.term().version(),
                                file.term().required()))
                        .toList());
        assertThat(new EnglishTerms().english())
                .allSatisfy((korean, english) -> assertThat(english).doesNotContainPattern("[가-힣]"));
        assertThat(TermFolder.english())
                .allMatch(file ->
                        file.term().body().startsWith("*This English text is a courtesy. The Korean text prevails.*"));
    }
}
