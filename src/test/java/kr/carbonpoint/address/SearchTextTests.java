package kr.carbonpoint.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "완정로34번길 20",
                "완정로 34번길20",
                " 완정로34번길  20 ",
                "인천광역시 검단구 완정로34번길 20 (마전동)",
                "인천 서구 완정로34번길 20",
                "완정로34번길 20, 101동 1004호",
                "완정로34번길 20 101동 1004호"
            })
    void roadAndNumberAreUnderstoodHoweverTheyAreSpaced(String text) {
        assertThat(first(text)).isEqualTo(new Reading.Road("완정로34번길", 20, null));
    }

    @Test
    void numberMayHaveASecondPart() {
        assertThat(first("완정로 10-1")).isEqualTo(new Reading.Road("완정로", 10, 1));
        assertThat(first("3·1만세로 지하 7 - 2")).isEqualTo(new Reading.Road("31만세로", 7, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "마전동 1003-1, 마전동, 1003, 1",
        "마전동1003-1, 마전동, 1003, 1",
        "인천 검단구 마전동 1003-1번지, 마전동, 1003, 1",
        "진도읍 성내리 64-1, 성내리, 64, 1",
        "종로2가 5-3, 종로2가, 5, 3"
    })
    void lotIsUnderstood(String text, String dong, int main, int sub) {
        assertThat(first(text)).isEqualTo(new Reading.Lot(dong, false, main, sub));
    }

    @Test
    void lotOnAMountainIsUnderstood() {
        assertThat(first("마전동 산 12")).isEqualTo(new Reading.Lot("마전동", true, 12, null));
    }

    @Test
    void buildingMayFollowADongOrComeWithAFlat() {
        assertThat(new SearchText("마전동 동아아파트").readings()).contains(new Reading.Name("동아아파트"));
        assertThat(new SearchText("동아아파트 101동 1004호").readings()).contains(new Reading.Name("동아아파트"));
        assertThat(new SearchText("동아아파트 101동").readings()).contains(new Reading.Name("동아아파트"));
        assertThat(first("청구 아파트")).isEqualTo(new Reading.Name("청구아파트"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "로", "1", "20-1", "!!", "로 20"})
    void fewerThanTwoLettersAreTooShort(String text) {
        assertThat(new SearchText(text).tooShort()).isTrue();
    }

    private static Reading first(String text) {
        return new SearchText(text).readings().get(0);
    }
}
