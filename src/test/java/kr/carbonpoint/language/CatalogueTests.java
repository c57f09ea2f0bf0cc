package kr.carbonpoint.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How texts that were put together are taken apart. */
class CatalogueTests {

    private final Catalogue catalogue =
            new Catalogue(new StaticListableBeanFactory().getBeanProvider(Translated.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026년 3월 2일                    | 2 March 2026
                    12월 31일까지                     | 31 December
                    3월 2일 14시 5분                  | 2 March at 14:05
                    2026년 상반기 결과                | Result of the first half of 2026
                    101동                            | Building 101
                    101동 1203호                     | Building 101, unit 1203
                    인천광역시 검단구(☎ 032-000-0000)   | Geomdan-gu, Incheon (☎ 032-000-0000)
                    전기 고객번호는 숫자 10자리예요. 고지서에서 다시 확인해 주세요. | This number has 10 digits. Please check your bill.
                    - 회원 유형: **만 14세 이상**        | - Type of member: **Aged 14 or over**
                    개별납부 · 한국전력공사 · 0212345678 | Paid separately · KEPCO (Korea Electric Power) · 0212345678
                    """)
    void textsThatWerePutTogetherAreUnderstood(String korean, String english) {
        assertThat(catalogue.in(Language.ENGLISH, korean)).isEqualTo(english);
    }

    @Test
    void sentencesThatFollowOneAnotherAreFoundTogetherAndAlone() {
        assertThat(catalogue.in(Language.ENGLISH, "달력에 없는 날짜예요. 번호 앞 6자리를 다시 확인해 주세요. 번호의 마지막 자리를 한 번 더 살펴봐 주세요."))
                .isEqualTo(
                        "There is no such date. Please check the first 6 digits. Please look once more at the last digit.");
    }

    @Test
    void whatIsEscapedForMarkdownStaysEscaped() {
        assertThat(catalogue.in(Language.ENGLISH, Plain.markdown("홍_길동 (가입자는 본인)")))
                .isEqualTo(Plain.markdown("홍_길동 (you: the same person)"));
    }

    @ParameterizedTest
    @CsvSource({"가동", "마전동", "완정로34번길 20 (마전동) 동아아파트", "홍길동", "인천광역시 서구 마전동 1003-1", "K7MQ-2WTD"})
    void namesAndAddressesStayAsTheyAre(String text) {
        assertThat(catalogue.in(Language.ENGLISH, text)).isEqualTo(text);
    }

    @Test
    void koreanStaysKorean() {
        assertThat(catalogue.in(Language.KOREAN, "다음")).isEqualTo("다음");
        assertThat(catalogue.in(Language.ENGLISH, null)).isNull();
    }

    @Test
    void longTextOfSomebodyIsNoBurden() {
        var text = "가나 (다라 마바, 사아: 자차. 카타! ".repeat(2000);
        assertThat(catalogue.in(Language.ENGLISH, text.substring(0, 4000))).isEqualTo(text.substring(0, 4000));
    }
}
