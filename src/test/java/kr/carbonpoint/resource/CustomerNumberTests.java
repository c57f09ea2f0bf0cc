package kr.carbonpoint.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNumberTests {

    private static final Supplier ELECTRICITY =
            new Supplier("KEPCO", Resource.ELECTRICITY, "한국전력공사", "고객번호", "\\d{10}", "청구서 위쪽");
    private static final Supplier GAS = new Supplier("GAS_ANY", Resource.GAS, "도시가스", "납부자번호", "\\d{6,20}", "고지서 위쪽");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0312345678",
                "03 1234 5678",
                "03-1234-5678",
                " 03.1234.5678 ",
                "０３１２３４５６７８",
                "０３－１２３４－５６７８",
                "03–1234—5678",
                "03\u00a01234\u30005678",
                "03\u200b1234\u200b5678\n",
                "03·1234·5678"
            })
    void separatorsAndFullWidthDigitsAreTolerated(String typed) {
        assertThat(normalise(ELECTRICITY, typed)).isEqualTo("0312345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"031234567", "03123456789", "1"})
    void wrongLengthNamesTheNumberAndItsLength(String typed) {
        assertRefused(ELECTRICITY, typed, "전기 고객번호는 숫자 10자리예요. 고지서에서 다시 확인해 주세요.");
    }

    @Test
    void wrongLengthNamesTheRangeWhereTheFormatIsUnknown() {
        assertRefused(GAS, "12345", "도시가스 납부자번호는 숫자 6~20자리예요. 고지서에서 다시 확인해 주세요.");
        assertRefused(GAS, "1".repeat(21), "도시가스 납부자번호는 숫자 6~20자리예요. 고지서에서 다시 확인해 주세요.");
        assertThat(normalise(GAS, "123456")).isEqualTo("123456");
        assertThat(normalise(GAS, "1".repeat(20))).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"031234567A", "O312345678", "영삼12345678", "03/1234/5678", "٠٣١٢٣٤٥٦٧٨", "0312345678²x"})
    void lettersAndOtherSignsAreRefused(String typed) {
        assertRefused(ELECTRICITY, typed, "전기 고객번호에는 숫자만 입력해 주세요.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "-"})
    void nothingTypedAsksForTheNumber(String typed) {
        assertRefused(ELECTRICITY, typed, "전기 고객번호를 입력해 주세요.");
    }

    @Test
    void zerosCopiedFromThePictureAreRefused() {
        assertRefused(ELECTRICITY, "00 0000 0000", "그림 속 번호는 예시예요. 내 고지서에 적힌 전기 고객번호를 입력해 주세요.");
    }

    private static String normalise(Supplier supplier, String typed) {
        return new CustomerNumber(supplier, "number").normalise(typed);
    }

    private static void assertRefused(Supplier supplier, String typed, String message) {
        assertThatThrownBy(() -> normalise(supplier, typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("number"))
                .hasMessage(message);
    }
}
