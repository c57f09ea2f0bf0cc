package kr.carbonpoint.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Estimates;
import kr.carbonpoint.settlement.Estimates.Supposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed into a field of the calculator. */
class AmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "350|350",
                "' 350 '|350",
                "３５０|350",
                "1,234|1234",
                "１，２３４|1234",
                "350kWh|350",
                "350 KWH|350",
                "12㎥|12",
                "12 m3|12",
                "0|0",
                "12.4|12",
                "12.5|13",
                "007|7",
                "999999|999999",
                "3 5 0|350"
            })
    void numbersAreReadAsPeopleTypeThem(String typed, long value) {
        var amount = Amount.of("gas-now", typed);

        assertThat(amount.value()).isEqualTo(value);
        assertThat(amount.problem()).isNull();
        assertThat(amount.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|작은",
                "－５|작은",
                "−5|작은",
                "삼백|숫자로",
                "abc|숫자로",
                "1e9|숫자로",
                "12.|숫자로",
                "1.2.3|숫자로",
                "٣٥|숫자로",
                "' or 1=1 --|숫자로",
                "<b>1</b>|숫자로",
                "1234567|큰",
                "1234567890|큰",
                "999999.5|큰",
                "kWh kWh|숫자로"
            },
            quoteCharacter = '"')
    void whatIsNoUsageIsToldAndStays(String typed, String problem) {
        var amount = Amount.of("gas-now", typed);

        assertThat(amount.value()).isNull();
        assertThat(amount.problem()).contains(problem).doesNotContain(typed);
        assertThat(amount.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "kWh"})
    void nothingIsNothing(String typed) {
        assertThat(Amount.of("gas-now", typed).isBlank()).isTrue();
    }

    @Test
    void halfOfAPairAsksForTheOther() {
        var question = Question.of(Map.of("gas-now", "12"), List.of());

        assertThat(question.isAnswerable()).isFalse();
        assertThat(question.firstWrong()).isEqualTo("gas-before");
        assertThat(Question.of(Map.of("water-before", "12", "water-now", " "), List.of())
                        .firstWrong())
                .isEqualTo("water-now");
    }

    @Test
    void somethingHasToBeFilledInOnceItIsAsked() {
        assertThat(Question.of(Map.of(), List.of()).firstWrong()).isNull();
        assertThat(Question.of(Map.of(), List.of()).isAnswerable()).isFalse();
        assertThat(Question.of(Map.of("gas-now", "", "kind", "shop"), List.of()).firstWrong())
                .isEqualTo("electricity-before");
    }

    @Test
    void whatIsFilledInIsSupposed() {
        var question = Question.of(
                Map.of("gas-before", "12", "gas-now", "10", "kind", "shop", "place", "28"),
                List.of(new Estimates.Place(28, "가나시")));

        assertThat(question.isAnswerable()).isTrue();
        assertThat(question.shop()).isTrue();
        assertThat(question.place()).isEqualTo(28);
        assertThat(question.supposed()).containsExactly(new Supposed(Resource.GAS, 12, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "x", "' or 1=1", ""})
    void unknownPlaceIsTheCountry(String place) {
        assertThat(Question.of(Map.of("place", place), List.of(new Estimates.Place(28, "가나시")))
                        .place())
                .isEqualTo(Estimates.NATIONAL);
    }
}
