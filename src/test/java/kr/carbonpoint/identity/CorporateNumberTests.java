package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the public numbers of domain.md §3.2. */
class CorporateNumberTests {

    /** Numbers given since 2025-01-31 have no check digit: the last one is such a number, or a mistake. */
    @ParameterizedTest
    @CsvSource({"130111-0006246, true", "110111-1707178, true", "110111-0006249, false"})
    void checkDigitIsAdviceOnly(String typed, boolean holds) {
        var number = CorporateNumber.parse(typed, "corporateNumber");

        assertThat(number.checksumHolds()).isEqualTo(holds);
        assertThat(number.formatted()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "130111-000624", "130111-00062461", "130111-000624가", "🏠", "<i>1301110006246</i>"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CorporateNumber.parse(typed, "corporateNumber"))
                .withMessageContaining("13자리")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("corporateNumber"));
    }
}
