package kr.carbonpoint.review;

import java.math.BigDecimal;

/**
 * What a clerk must know about an institution that wants to take part; kept sealed.
 *
 * @param kind label of the kind of member
 * @param number business registration number as on the certificate
 * @param place its name at the address
 * @param area floor area in ㎡
 * @param contact the person in charge
 */
public record ApprovalCase(
        String kind,
        String name,
        String number,
        String representative,
        String place,
        String address,
        BigDecimal area,
        String contact) {

    @Override
    public String toString() {
        return "ApprovalCase[…]";
    }
}
