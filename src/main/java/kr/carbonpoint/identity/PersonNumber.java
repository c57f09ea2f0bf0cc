package kr.carbonpoint.identity;

import java.time.LocalDate;
import java.time.Period;
import kr.carbonpoint.engine.Refusal;

/** The number that the state gave a person, 13 digits. It is checked and hashed, and kept nowhere. */
public sealed interface PersonNumber permits ResidentNumber, ForeignerNumber {

    String digits();

    /** Whether the check digit of numbers given before October 2020 holds. Advice only, never a reason to refuse. */
    boolean checksumHolds();

    default boolean isForeigner() {
        return this instanceof ForeignerNumber;
    }

    /** The date of birth, from the first six digits and the century of the seventh. */
    default LocalDate birthDate() {
        return NumberFormat.birthDate(digits());
    }

    /** Full years on a day. Someone born on 29 February is a year older on 1 March of a common year (민법 §160③). */
    default int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /**
     * Reads the two typed halves of either kind; full-width digits, blanks and hyphens do no harm.
     *
     * @param today future births are refused, and ages over 130 as slips of the keyboard
     * @throws Refusal on {@code rrnFront} or {@code secret_rrnBack}
     */
    static PersonNumber parse(String front6, String back7, LocalDate today) {
        String digits = NumberFormat.join(front6, back7, today);
        return NumberFormat.isForeigner(digits) ? new ForeignerNumber(digits) : new ResidentNumber(digits);
    }
}
