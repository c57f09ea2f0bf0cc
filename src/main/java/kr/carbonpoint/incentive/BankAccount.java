package kr.carbonpoint.incentive;

/**
 * An account that a member typed.
 *
 * @param bank its code
 * @param number digits only, with leading zeros
 */
public record BankAccount(String bank, String number, String holder) {

    @Override
    public String toString() {
        return "BankAccount[…]";
    }
}
