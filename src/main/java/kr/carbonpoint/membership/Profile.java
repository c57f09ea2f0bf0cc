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

    /** Of somebody who is not known any more. */
    public static final Profile UNKNOWN = new Profile(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same with another account; {@code null} for none. */
    public Profile withAccount(String bank, String account, String accountHolder) {
        return with(dong, ho, detail, movedIn, bank, account, accountHolder);
    }

    /** The same in another home. What was said of the former one, its area, does not go along. */
    public Profile movedTo(String dong, String ho, String detail, LocalDate movedIn) {
        return with(dong, ho, detail, movedIn, bank, account, accountHolder)
                .withHousehold(householder, relation, null, householdSize);
    }

    /** The same, to be reached otherwise. */
    public Profile reachedAt(String mobile, String phone, String email) {
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

    /** The same with another household. */
    public Profile withHousehold(String householder, String relation, BigDecimal area, Integer householdSize) {
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

    /** Only what it takes to transfer money, and to tell of it. */
    public Profile payeeOnly() {
        return new Profile(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                bank,
                account,
                accountHolder,
                null,
                null,
                null,
                null,
                email,
                null,
                null);
    }

    /** Only what it takes to hand over something else than money. */
    public Profile receiverOnly() {
        return new Profile(
                name, null, dong, ho, detail, mobile, null, null, null, null, null, null, null, null, null, email, null,
                null);
    }

    private Profile with(
            String dong,
            String ho,
            String detail,
            LocalDate movedIn,
            String bank,
            String account,
            String accountHolder) {
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
