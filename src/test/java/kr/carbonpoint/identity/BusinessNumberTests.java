package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the public numbers of domain.md §3.2. */
class BusinessNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "124-81-00998",
                "220-81-62517",
                "120-81-47521",
                "104-81-83559",
                "１２４８１００９９８",
                " 124 81 00998 ",
                "124–81–00998"
            })
    void realNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(BusinessNumber.parse(typed, "businessNumber").digits()).matches("[0-9]{10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101-82-00000", "124-81-00999", "220-81-62516"})
    void wrongCheckDigitIsRefused(String typed) {
        assertRefused(typed, "없는 사업자등록번호");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "124-81-0099",
                "124-81-009988",
                "124-81-0099a",
                "🏠",
                "1248100998' or '1'='1",
                "<b>1248100998</b>"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertRefused(typed, "숫자 10자리");
    }

    @Test
    void isShownMasked() {
        assertThat(new BusinessNumber("1248100998").formatted()).isEqualTo("124-81-00998");
        assertThat(new BusinessNumber("1248100998")).hasToString("124-81-*****");
    }

    private static void assertRefused(String typed, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BusinessNumber.parse(typed, "businessNumber"))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("businessNumber"));
    }
}
