package kr.carbonpoint.identity;

import java.time.DateTimeException;

/**
 * A foreigner registration number (외국인등록번호, domain.md §3.1): as a resident's, with 5–8 as seventh digit. Since
 * October 2020 its last digits are random as well.
 */
public record ForeignerNumber(String digits) implements PersonNumber {

    /**
     * @throws IllegalArgumentException when it is not 13 digits, or a Korean's
     * @throws DateTimeException when the birth date is not in the calendar
     */
    public ForeignerNumber {
        NumberFormat.require(digits, true);
    }

    @Override
    public boolean checksumHolds() {
        return (NumberFormat.checkDigit(digits) + 2) % 10 == digits.charAt(12) - '0';
    }

    @Override
    public String toString() {
        return NumberFormat.masked(digits);
    }
}
