package kr.carbonpoint.identity;

import java.time.LocalDate;

/**
 * What somebody copied from a certificate of business registration.
 *
 * @param corporateNumber {@code null} for a sole trader
 * @param openedOn 개업연월일
 */
public record BusinessClaim(
        BusinessNumber number,
        CorporateNumber corporateNumber,
        PersonName representative,
        InstitutionName name,
        LocalDate openedOn) {

    @Override
    public String toString() {
        return "BusinessClaim[…]";
    }
}
