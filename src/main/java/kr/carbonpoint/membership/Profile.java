package kr.carbonpoint.membership;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
public record Profile(
        String name,
        LocalDate birthDate,
        String dong,
        String ho,
        String detail,
        String mobile,
        String householder,
        Relation relation,
        String bank,
        String account,
        String accountHolder,
        String motive,
        BigDecimal area,
        LocalDate movedIn,
        Integer householdSize,
        String email,
        String phone,
        String affiliation)
        implements ProfileBuilder.With {

    /** Of somebody who is not known any more. */
    public static final Profile UNKNOWN = ProfileBuilder.builder().build();

    /** Whether it is one of a shop, an authority, a school or a 단지, not of a person. */
    public boolean institution() {
        return relation == null;
    }

    /** Who represents an institution; {@code null} of a person. */
    public String representative() {
        return institution() ? householder : null;
    }

    /** The same with another account; {@code null} for none. */
    public Profile withAccount(String bank, String account, String accountHolder) {
        return with(changed -> changed.bank(bank).account(account).accountHolder(accountHolder));
    }

    /** The same in another home. */
    public Profile movedTo(String dong, String ho, String detail, BigDecimal area, LocalDate movedIn) {
        return with(
                changed -> changed.dong(dong).ho(ho).detail(detail).area(area).movedIn(movedIn));
    }

    /** Only what it takes to transfer money, and to tell of it. */
    public Profile payeeOnly() {
        return ProfileBuilder.builder()
                .name(name)
                .bank(bank)
                .account(account)
                .accountHolder(accountHolder)
                .email(email)
                .build();
    }

    /** Only what it takes to hand over something else than money. */
    public Profile receiverOnly() {
        return ProfileBuilder.builder()
                .name(name)
                .dong(dong)
                .ho(ho)
                .detail(detail)
                .mobile(mobile)
                .email(email)
                .build();
    }

    @Override
    public String toString() {
        return "Profile[…]";
    }
}
