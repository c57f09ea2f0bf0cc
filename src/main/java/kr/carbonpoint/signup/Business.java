package kr.carbonpoint.signup;

import java.time.LocalDate;
import kr.carbonpoint.identity.BusinessNumber;

/**
 * What the registry of businesses confirmed, beside the {@link Identity}, whose name is the business's.
 *
 * @param number business registration number, 10 digits
 * @param corporateNumber 13 digits, {@code null} for a sole trader
 */
record Business(String number, String corporateNumber, String representative, LocalDate openedOn) {

    BusinessNumber businessNumber() {
        return new BusinessNumber(number);
    }
}
