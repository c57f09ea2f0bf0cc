package kr.carbonpoint.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;

/**
 * A Korean's resident registration number (domain.md §3.1): birth date, then a digit for century and sex. The last
 * digits are random since 2020-10-05, for people of any age, so a wrong check digit is no reason to refuse.
 */
public record ResidentNumber(String digits) implements PersonNumber {

    /**
     * @throws IllegalArgumentException when it is not 13 digits, or a foreigner's
     * @throws DateTimeException when the birth date is not in the calendar
     */
    public ResidentNumber {
        NumberFormat.require(digits, false);
    }

    /**
     * As {@link PersonNumber#parse}, Koreans only.
     *
     * @throws Refusal on {@code rrnFront} or {@code secret_rrnBack}
     */
    public static ResidentNumber parse(String front6, String back7, LocalDate today) {
        if (PersonNumber.parse(front6, back7, today) instanceof ResidentNumber number) {
            return number;
        }
        throw new Refusal(NumberFormat.BACK, "외국인등록번호예요. 이전 단계로 돌아가 회원 유형에서 ‘국내거주외국인’을 골라 주세요.");
    }

    @Override
    public boolean checksumHolds() {
        return NumberFormat.checkDigit(digits) == digits.charAt(12) - '0';
    }

    @Override
    public String toString() {
        return NumberFormat.masked(digits);
    }
}
