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

class ResidentNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"900102, 1234567", "' 900102 ', '1 234567'", "900102-, -1234567"})
    void blanksAndHyphensDoNoHarm(String front, String back) {
        assertThat(ResidentNumber.parse(front, back, TODAY).digits()).isEqualTo("9001021234567");
    }

    @ParameterizedTest
    @CsvSource({"900102, 1234561, true", "900102, 1234567, false", "010102, 3000009, true", "010102, 3000005, false"})
    void wrongCheckDigitIsAccepted(String front, String back, boolean holds) {
        assertThat(ResidentNumber.parse(front, back, TODAY).checksumHolds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "991231, 9000000, 1899-12-31",
        "991231, 0000000, 1899-12-31",
        "000101, 1000000, 1900-01-01",
        "991231, 2000000, 1999-12-31",
        "000229, 3000000, 2000-02-29",
        "261122, 4000000, 2026-11-22"
    })
    void seventhDigitTellsTheCentury(String front, String back, LocalDate birth) {
        assertThat(ResidentNumber.parse(front, back, TODAY).birthDate()).isEqualTo(birth);
    }

    @ParameterizedTest
    @CsvSource({
        "90010, 1234567, rrnFront",
        "9001022, 1234567, rrnFront",
        "90010a, 1234567, rrnFront",
        "'', 1234567, rrnFront",
        ", 1234567, rrnFront",
        "900102, 123456, secret_rrnBack",
        "900102, 12345678, secret_rrnBack",
        "900102, , secret_rrnBack",
        "901301, 1234567, rrnFront",
        "900230, 1234567, rrnFront",
        "000229, 1234567, rrnFront",
        "900100, 1234567, rrnFront",
        "261123, 3234567, rrnFront",
        "900102, 3234567, rrnFront",
        "900102, 9234567, secret_rrnBack"
    })
    void numberThatCannotBeIsRefused(String front, String back, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ResidentNumber.parse(front, back, TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .withMessageNotContaining("1234567");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void foreignerIsSentToTheirOwnType(int seventh) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ResidentNumber.parse("050102", seventh + "234567", TODAY))
                .withMessageContaining("국내거주외국인");
    }

    @ParameterizedTest
    @CsvSource({
        "121122, 2026-11-21, 13",
        "121122, 2026-11-22, 14",
        "121122, 2026-11-23, 14",
        "120229, 2026-02-28, 13",
        "120229, 2026-03-01, 14",
        "120229, 2028-02-29, 16"
    })
    void ageTurnsOnTheBirthday(String front, LocalDate day, int age) {
        assertThat(new ResidentNumber(front + "3000000").ageOn(day)).isEqualTo(age);
    }

    @Test
    void printedNumberIsMasked() {
        assertThat(new ResidentNumber("9001021234567")).hasToString("900102-1******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900102123456", "900102-1234567", "9001025234567", "901301123456x"})
    void onlyWellFormedNumbersExist(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResidentNumber(digits));
    }
}
