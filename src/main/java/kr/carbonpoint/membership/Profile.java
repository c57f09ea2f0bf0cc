package kr.carbonpoint.membership;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The personal data of a member, kept sealed. Optional parts are {@code null}.
 *
 * @param dong building of an apartment complex, as in "101"
 * @param ho home in it, as in "1203"
 * @param detail detailed address of another home
 * @param householder of an institution: who represents it
 * @param relation the member's relation to the householder; {@code null} for an institution
 * @param motive {@code null} for an institution
 * @param account digits only, with leading zeros
 * @param area floor area in ㎡
 * @param householdSize people living there
 */
public record Profile(
        String name,
        LocalDate birthDate,
        String dong,
        String ho,
        String detail,
        String mobile,
        String householder,
        String relation,
        String bank,
        String account,
        String accountHolder,
        String motive,
        BigDecimal area,
        LocalDate movedIn,
        Integer householdSize,
        String email,
        String phone,
        String affiliation) {

    /** Whether it is one of a shop, an authority, a school or a 단지, not of a person. */
    public boolean institution() {
        return relation == null;
    }

    /** The same with another account. */
    public Profile withAccount(String bank, String account, String accountHolder) {
        return new Profile(
                name,
                birthDate,
                dong,
                ho,
                detail,
                mobile,
                householder,
                relation,
                bank,
                account,
                accountHolder,
                motive,
                area,
                movedIn,
                householdSize,
                email,
                phone,
                affiliation);
    }

    @Override
    public String toString() {
        return "Profile[…]";
    }
}
