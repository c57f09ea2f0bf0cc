package kr.carbonpoint.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTests {

    @ParameterizedTest
    @CsvSource({
        "0012345678, 0012345678",
        "001-234-567890, 001234567890",
        "' 001 2345 678901 ', 0012345678901",
        "001–234–567890, 001234567890",
        "１２３４５６７８９０, 1234567890",
        "1234567890123456, 1234567890123456"
    })
    void blanksAndHyphensGoAndLeadingZerosStay(String typed, String digits) {
        assertThat(AccountNumber.parse(typed).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123456789", "12345678901234567", "12345678901a", "1234567890🏠"})
    void whatIsNotAnAccountNumberIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> AccountNumber.parse(typed))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("accountNumber"));
    }

    @Test
    void printedNumberIsMasked() {
        assertThat(new AccountNumber("0012345678")).hasToString("******5678");
    }
}
