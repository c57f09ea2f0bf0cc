package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignerNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "000101, 5000000, 1900-01-01",
        "991231, 6000000, 1999-12-31",
        "000229, 7000000, 2000-02-29",
        "261122, 8000000, 2026-11-22"
    })
    void seventhDigitTellsTheCentury(String front, String back, LocalDate birth) {
        var number = PersonNumber.parse(front, back, TODAY);

        assertThat(number).isInstanceOf(ForeignerNumber.class);
        assertThat(number.isForeigner()).isTrue();
        assertThat(number.birthDate()).isEqualTo(birth);
    }

    @ParameterizedTest
    @CsvSource({"900102, 1234567", "000102, 3234567", "991231, 9000000"})
    void otherDigitsAreOfResidents(String front, String back) {
        assertThat(PersonNumber.parse(front, back, TODAY)).isInstanceOf(ResidentNumber.class);
    }

    /** ((11 − Σ mod 11) mod 10 + 2) mod 10: two more than a resident's. */
    @ParameterizedTest
    @CsvSource({"9001025234564, true", "9001025234562, false", "9001025234567, false"})
    void oldCheckDigitIsAdviceOnly(String digits, boolean holds) {
        assertThat(new ForeignerNumber(digits).checksumHolds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"９００１０２, ５２３４５６７", "' 900102 ', '5 234 567'", "900102‐, －5234567", "'9 0 0 1 0 2', '5-234567'"})
    void fullWidthDigitsBlanksAndHyphensDoNoHarm(String front, String back) {
        assertThat(PersonNumber.parse(front, back, TODAY).digits()).isEqualTo("9001025234567");
    }

    @ParameterizedTest
    @CsvSource({
        "90010, 5234567, rrnFront",
        "900102900102, 5234567, rrnFront",
        "😀00102, 5234567, rrnFront",
        "<b>90, 5234567, rrnFront",
        "or 1=1--, 5234567, rrnFront",
        ", 5234567, rrnFront",
        "901301, 5234567, rrnFront",
        "261123, 7234567, rrnFront",
        "900102, 523456, secret_rrnBack",
        "900102, 52345678, secret_rrnBack",
        "900102, 523456😀, secret_rrnBack",
        "900102, , secret_rrnBack"
    })
    void whatCannotBeIsRefused(String front, String back, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonNumber.parse(front, back, TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .withMessageNotContaining("5234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9001021234567", "900102523456", "90010252345678", "900102-523456"})
    void onlyWellFormedNumbersExist(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ForeignerNumber(digits));
    }

    @Test
    void printedNumberIsMasked() {
        assertThat(new ForeignerNumber("9001025234567")).hasToString("900102-5******");
    }
}
