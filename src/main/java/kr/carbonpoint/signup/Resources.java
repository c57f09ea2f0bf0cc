package kr.carbonpoint.signup;

import java.util.List;
import java.util.Map;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.resource.BillingClaim;
import kr.carbonpoint.resource.Resource;

/**
 * How electricity, water and gas are billed, one entry a resource.
 *
 * @param note what the resident wants a clerk to know, or {@code null}
 * @param disputed where the resident says that whoever registered the number does not use it any more
 * @param typed names of suppliers that are not in the list; their meters have the code {@link #UNLISTED}
 */
record Resources(List<MemberMeter> meters, String note, List<Resource> disputed, Map<Resource, String> typed) {

    static final String UNLISTED = "NEW";

    Resources {
        disputed = disputed == null ? List.of() : disputed;
        typed = typed == null ? Map.of() : typed;
    }

    /** What can be compared with the record of a complex; a supplier that nobody knows yet cannot. */
    List<BillingClaim> claims() {
        return meters.stream()
                .filter(meter -> !UNLISTED.equals(meter.supplier()))
                .map(meter -> new BillingClaim(meter.resource(), meter.billing(), meter.supplier()))
                .toList();
    }

    /** The same with a supplier that is in the list now. */
    Resources supplied(Resource resource, String supplier) {
        return new Resources(
                meters.stream()
                        .map(meter -> meter.resource() == resource
                                ? new MemberMeter(resource, meter.billing(), supplier, meter.number())
                                : meter)
                        .toList(),
                note,
                disputed,
                typed);
    }
}
