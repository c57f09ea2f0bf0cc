package kr.carbonpoint.home;

import java.util.List;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.resource.BillingClaim;

/**
 * How electricity, water and gas are billed, one entry a resource.
 *
 * @param note what the resident wants a clerk to know, or {@code null}
 */
public record Resources(List<MemberMeter> meters, String note) {

    public List<BillingClaim> claims() {
        return meters.stream()
                .map(meter -> new BillingClaim(meter.resource(), meter.billing(), meter.supplier()))
                .toList();
    }
}
