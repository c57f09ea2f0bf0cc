package kr.carbonpoint.review;

import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Component;

/** A way of billing in words, as in "개별납부 (한국전력공사)". */
@Component
public class BillingWords {

    private final Suppliers suppliers;

    BillingWords(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** @param supplier its code, or {@code null} */
    public String of(Billing billing, String supplier) {
        return supplier == null
                ? billing.label()
                : "%s (%s)"
                        .formatted(
                                billing.label(),
                                suppliers.find(supplier).map(Supplier::name).orElse(supplier));
    }
}
