package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTests {

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void textIsTrimmedAndBlankIsNoAnswer() {
        assertThat(answer("  완정로 20 ").text("field")).contains("완정로 20");
        assertThat(answer(" \u3000\t").text("field")).isEmpty();
        assertThat(answer("").text("field")).isEmpty();
        assertThat(new Answers(Map.of()).text("field")).isEmpty();
    }

    @Test
    void textThatIsTooLongIsRefusedWithTheLimit() {
        assertThat(answer("가".repeat(200)).text("field")).isPresent();
        assertRefused("200자", () -> answer("가".repeat(201)).text("field"));
        assertRefused("5자", () -> answer("여섯글자입니다").text("field", 5));
    }

    @Test
    void aMissingAnswerIsRefusedWithWhatToDo() {
        assertThat(answer("있음").required("field", "적어 주세요.")).isEqualTo("있음");
        assertRefused("적어 주세요.", () -> answer(" ").required("field", "적어 주세요."));
    }

    @Test
    void passwordsStayAsTyped() {
        assertThat(answer(" Pass#1 ").verbatim("field")).isEqualTo(" Pass#1 ");
        assertThat(new Answers(Map.of()).verbatim("field")).isEmpty();
    }

    @Test
    void aBoxIsTickedOnlyByTruth() {
        assertThat(answer(true).ticked("field")).isTrue();
        assertThat(answer("true").ticked("field")).isTrue();
        assertThat(answer(false).ticked("field")).isFalse();
        assertThat(answer("예").ticked("field")).isFalse();
        assertThat(new Answers(Map.of()).ticked("field")).isFalse();
    }

    @Test
    void aChoiceIsOneOfTheConstants() {
        assertThat(answer("GREEN").choice("field", Colour.class, "골라 주세요.")).isEqualTo(Colour.GREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLUE", "green", "0", " "})
    void anyOtherChoiceIsRefused(String chosen) {
        assertRefused("골라 주세요.", () -> answer(chosen).choice("field", Colour.class, "골라 주세요."));
    }

    @ParameterizedTest
    @CsvSource({"84.95, 84.95", "'1,234', 1234", "' 12 ', 12"})
    void numbersComeAsText(String typed, BigDecimal number) {
        assertThat(answer(typed).number("field")).contains(number);
    }

    @Test
    void numbersComeAsNumbers() {
        assertThat(answer(4).number("field")).contains(new BigDecimal(4));
        assertThat(answer("").number("field")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"열둘", "12평", "1.2.3", "NaN"})
    void otherNumbersAreRefused(String typed) {
        assertRefused("숫자", () -> answer(typed).number("field"));
    }

    private static Answers answer(Object value) {
        return new Answers(Map.of("field", value));
    }

    private static void assertRefused(String words, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("field"))
                .hasMessageContaining(words);
    }
}
