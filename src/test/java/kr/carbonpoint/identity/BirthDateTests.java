package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19520307",
                " 1952 03 07 ",
                "1952-03-07",
                "1952.03.07.",
                "1952/03/07",
                "1952년 03월 07일",
                "１９５２０３０７",
                "1952–03–07"
            })
    void writingsOfOneDay(String typed) {
        assertThat(BirthDate.parse(typed, "birthDate", TODAY)).isEqualTo(LocalDate.of(1952, 3, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "520307",
                "1952037",
                "195203077",
                "19520230",
                "19521301",
                "20261123",
                "18901231",
                "1952030😀",
                "<b>1952</b>",
                "1952' or '1'='1"
            })
    void whatIsNoDateOfBirthIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BirthDate.parse(typed, "birthDate", TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("birthDate"));
    }
}
