package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.carbonpoint.engine.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionNameTests {

    @ParameterizedTest
    @CsvSource({"㈜하늘상사, (주)하늘상사", "'  하늘　  카페  ', 하늘 카페", "ＧＳ２５ 검단점, GS25 검단점", "A&B 카페, A&B 카페", "검단ㆍ마전초등학교, 검단·마전초등학교"
    })
    void isReadHoweverItIsTyped(String typed, String name) {
        assertThat(InstitutionName.parse(typed, "businessName").text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "가",
                "123",
                "카페🏠",
                "<script>alert(1)</script>",
                "가게'; drop table member; --",
                "가\u0000나",
                "가\n\u202e나"
            })
    void whatIsNoNameIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> InstitutionName.parse(typed, "businessName"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("businessName"));
    }

    @ParameterizedTest
    @CsvSource({"(주)하늘상사, 주식회사 하늘상사, true", "하늘상사, '(주) 하늘 상사', true", "GS25, gs25, true", "하늘상사, 바다상사, false"})
    void blanksAndTheMarkOfACorporationMakeNoOtherName(String one, String other, boolean same) {
        assertThat(new InstitutionName(one).isSameAs(other)).isEqualTo(same);
    }
}
