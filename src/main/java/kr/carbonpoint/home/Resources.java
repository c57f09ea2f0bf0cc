package kr.carbonpoint.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public record Resources(List<MemberMeter> meters, String note, List<Resource> disputed, Map<Resource, String> typed) {

    public static final String UNLISTED = "NEW";

    public Resources {
        disputed = disputed == null ? List.of() : disputed;
        typed = typed == null ? Map.of() : typed;
    }

    public Optional<MemberMeter> meter(Resource resource) {
        return meters.stream().filter(meter -> meter.resource() == resource).findFirst();
    }

    /** What can be compared with the record of a complex; a supplier that nobody knows yet cannot. */
    public List<BillingClaim> claims() {
        return meters.stream()
                .filter(meter -> !UNLISTED.equals(meter.supplier()))
                .map(meter -> new BillingClaim(meter.resource(), meter.billing(), meter.supplier()))
                .toList();
    }

    /** The same with only these numbers disputed, of those that are. */
    public Resources disputing(List<Resource> taken) {
        return new Resources(
                meters, note, disputed.stream().filter(taken::contains).toList(), typed);
    }

    /** The same with a supplier that is in the list now. */
    public Resources supplied(Resource resource, String supplier) {
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
