package kr.carbonpoint.membership;

import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;

/**
 * How a member gets a resource.
 *
 * @param supplier code of the supplier, {@code null} where the management office or nobody bills it
 * @param number normalised customer number, only with {@link Billing#INDIVIDUAL}
 */
public record MemberMeter(Resource resource, Billing billing, String supplier, String number) {

    @Override
    public String toString() {
        return "MemberMeter[" + resource + ", " + billing + ", " + supplier + "]";
    }
}
