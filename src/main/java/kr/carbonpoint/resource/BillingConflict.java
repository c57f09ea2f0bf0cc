package kr.carbonpoint.resource;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One point on which a resident and the record of their complex differ; a clerk decides who is right. */
public record BillingConflict(Resource resource, BillingRecord recorded, BillingClaim claimed) {

    /**
     * Compares the answers with the record, in the order of the answers. A resource without a record cannot conflict; nor
     * can a supplier that the record leaves open, or that the resident is not asked for.
     */
    public static List<BillingConflict> between(Collection<BillingClaim> claims, Map<Resource, BillingRecord> records) {
        return claims.stream()
                .filter(claim -> records.containsKey(claim.resource()))
                .map(claim -> new BillingConflict(claim.resource(), records.get(claim.resource()), claim))
                .filter(BillingConflict::differs)
                .toList();
    }

    private boolean differs() {
        // Where every home has its own bill, one that does without contradicts nobody.
        if (recorded.billing() == Billing.INDIVIDUAL && claimed.billing() == Billing.NOT_USED) {
            return false;
        }
        return recorded.billing() != claimed.billing() || suppliersDiffer();
    }

    private boolean suppliersDiffer() {
        return claimed.billing() == Billing.INDIVIDUAL
                && recorded.supplierCode() != null
                && !recorded.supplierCode().equals(claimed.supplierCode());
    }
}
