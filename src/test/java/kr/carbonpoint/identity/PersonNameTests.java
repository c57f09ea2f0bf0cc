package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            홍길동, 홍길동
            '  홍길동 ', 홍길동
            '남궁  길동', 남궁 길동
            Anne-Marie O’Neil, Anne-Marie O'Neil
            가나ㆍ다라, 가나·다라
            José García, José García
            """)
    void namesAreWrittenOneWay(String typed, String text) {
        assertThat(PersonName.parse(typed, "name").text()).isEqualTo(text);
    }

    @Test
    void decomposedHangulIsComposed() {
        String decomposed = Normalizer.normalize("홍길동", Normalizer.Form.NFD);

        assertThat(PersonName.parse(decomposed, "name")).isEqualTo(new PersonName("홍길동"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "홍", "홍길동1", "ㅎㄱㄷ", "<b>홍길동</b>", "洪吉童", "-홍길동", "홍길동;"})
    void whatIsNotANameIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonName.parse(typed, "holder"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("holder"));
    }

    @ParameterizedTest
    @CsvSource({"Hong Gildong, HONG GILDONG", "hong  gildong, HONGGILDONG", "홍 길동, 홍길동", "O’Neil, o'neil"})
    void blanksAndCapitalsDoNotMakeAnotherName(String one, String other) {
        assertThat(PersonName.parse(one, "name").isSameAs(PersonName.parse(other, "name")))
                .isTrue();
    }

    @Test
    void foreignersAreWrittenInCapitals() {
        assertThat(PersonName.parse("Nguyễn van An", "name").inCapitals().text())
                .isEqualTo("NGUYỄN VAN AN");
    }

    @Test
    void fortyLettersAreTheMost() {
        assertThat(PersonName.parse("가".repeat(40), "name").text()).hasSize(40);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PersonName.parse("가".repeat(41), "name"));
    }

    @Test
    void printedNameIsMasked() {
        assertThat(new PersonName("홍길동")).hasToString("홍**");
    }
}
