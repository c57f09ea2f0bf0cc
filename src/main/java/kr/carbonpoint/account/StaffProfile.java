package kr.carbonpoint.account;

/**
 * Who has an account; kept sealed.
 *
 * @param email the official address, confirmed
 * @param phone of the office
 */
public record StaffProfile(
        String name, String email, String phone, String organisation, String department, String position) {

    @Override
    public String toString() {
        return "StaffProfile[…]";
    }
}
