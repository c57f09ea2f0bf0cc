package kr.carbonpoint.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfTests {

    private final Half first = new Half(2026, 1);
    private final Half second = new Half(2026, 2);

    @Test
    void juneIsTheEndOfTheFirstHalf() {
        assertThat(Half.of(LocalDate.of(2026, 6, 30))).isEqualTo(first);
        assertThat(Half.of(LocalDate.of(2026, 7, 1))).isEqualTo(second);
        assertThat(first.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void codeAndTextReadBack() {
        assertThat(Half.ofCode(first.code())).isEqualTo(first);
        assertThat(Half.parse(second.toString())).isEqualTo(second);
        assertThat(second.label()).isEqualTo("2026년 하반기");
    }

    @Test
    void yearsFollowEachOther() {
        assertThat(second.next()).isEqualTo(new Half(2027, 1));
        assertThat(first.previous()).isEqualTo(new Half(2025, 2));
        assertThat(first).isLessThan(second);
    }

    @Test
    void secondHalfIsPaidFromTheNextYearsBudget() {
        assertThat(first.fiscalYear()).isEqualTo(2026);
        assertThat(second.fiscalYear()).isEqualTo(2027);
    }

    @Test
    void monthsAreSix() {
        assertThat(second.months()).hasSize(6).startsWith(YearMonth.of(2026, 7)).endsWith(YearMonth.of(2026, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026H3", "26H1", "2026H1 ", "1999H1"})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Half.parse(text));
    }
}
