package kr.carbonpoint.membership;

import java.time.LocalDate;

/**
 * What is known of a member that is no household, beside its {@link Profile}; kept sealed.
 *
 * @param number business registration number, 10 digits
 * @param corporateNumber 13 digits, {@code null} for a sole trader
 * @param openedOn when the business was opened
 * @param place what people call the place
 * @param contact the person in charge
 * @param department {@code null} when none was given
 */
public record Institution(
        String number, String corporateNumber, LocalDate openedOn, String place, String contact, String department) {

    /** The same with somebody else in charge. */
    Institution inCharge(String contact, String department) {
        return new Institution(number, corporateNumber, openedOn, place, contact, department);
    }

    /** The same where people call it otherwise. */
    Institution called(String place) {
        return new Institution(number, corporateNumber, openedOn, place, contact, department);
    }

    @Override
    public String toString() {
        return "Institution[…]";
    }
}
