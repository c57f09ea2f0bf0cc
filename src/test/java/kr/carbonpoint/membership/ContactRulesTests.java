package kr.carbonpoint.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "01012345678,   010-1234-5678",
        "010-1234-5678, 010-1234-5678",
        "010 1234 5678, 010-1234-5678",
        "010.1234.5678, 010-1234-5678",
        "0111234567,    011-123-4567",
        "01912345678,   019-1234-5678"
    })
    void mobileNumbersAreWrittenInOneWay(String typed, String written) {
        assertThat(ContactRules.mobile(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0101234567", "010123456789", "0121234567", "021234567", "+821012345678", "전화없음", "010-1234-567a"
            })
    void otherMobileNumbersAreRefused(String typed) {
        assertRefused("mobile", () -> ContactRules.mobile(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "021234567,      02-123-4567",
        "0212345678,     02-1234-5678",
        "(032) 123-4567, 032-123-4567",
        "07012345678,    070-1234-5678"
    })
    void phoneNumbersAreWrittenInOneWay(String typed, String written) {
        assertThat(ContactRules.phone(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "02123456", "02123456789", "0101234567", "15881588"})
    void otherPhoneNumbersAreRefused(String typed) {
        assertRefused("phone", () -> ContactRules.phone(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "first.last+tag@mail.go-kr.example"})
    void emailAddressesAreAccepted(String typed) {
        assertThat(ContactRules.email(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "a@b",
                "@b.example",
                "a b@c.example",
                "a@b.example,c@d.example",
                "<a@b.example>",
                "a@b..example"
            })
    void otherEmailAddressesAreRefused(String typed) {
        assertRefused("email", () -> ContactRules.email(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "84.9", "84.95", "9999.99"})
    void areasInSquareMetresAreAccepted(BigDecimal typed) {
        assertThat(ContactRules.area(Optional.of(typed))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "-3", "10000", "84.955"})
    void otherAreasAreRefused(BigDecimal typed) {
        assertRefused("area", () -> ContactRules.area(Optional.of(typed)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "4.0, 4", "30, 30"})
    void householdsOfOneToThirtyAreAccepted(BigDecimal typed, int size) {
        assertThat(ContactRules.householdSize(Optional.of(typed))).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "31"})
    void otherHouseholdsAreRefused(BigDecimal typed) {
        assertRefused("householdSize", () -> ContactRules.householdSize(Optional.of(typed)));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        assertThat(ContactRules.area(Optional.empty())).isNull();
        assertThat(ContactRules.householdSize(Optional.empty())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20150301,   2015-03-01",
        "2015-03-01, 2015-03-01",
        "2015 03 01, 2015-03-01",
        "20240229,   2024-02-29",
        "20261123,   2026-11-23"
    })
    void movingInIsADayInThePastOrToday(String typed, LocalDate day) {
        assertThat(ContactRules.movedIn(typed, TODAY)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261124", "20230229", "20151301", "18991231", "150301", "2015.3.1", "작년 봄"})
    void otherDaysOfMovingInAreRefused(String typed) {
        assertRefused("movedIn", () -> ContactRules.movedIn(typed, TODAY));
    }

    private static void assertRefused(String field, ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field))
                .message()
                .contains("요");
    }
}
