package kr.carbonpoint.resource;

import static kr.carbonpoint.resource.Billing.INDIVIDUAL;
import static kr.carbonpoint.resource.Billing.MANAGEMENT_FEE;
import static kr.carbonpoint.resource.Billing.NOT_USED;
import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static kr.carbonpoint.resource.Resource.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillingConflictTests {

    @Test
    void noRecordMeansNoConflict() {
        var claims = List.of(claim(ELECTRICITY, INDIVIDUAL, "KEPCO"), claim(GAS, NOT_USED, null));

        assertThat(BillingConflict.between(claims, Map.of())).isEmpty();
    }

    @Test
    void agreementIsNoConflict() {
        var claims = List.of(claim(ELECTRICITY, MANAGEMENT_FEE, null), claim(GAS, INDIVIDUAL, "GAS_INCHEON"));
        var records = Map.of(
                ELECTRICITY, record(ELECTRICITY, MANAGEMENT_FEE, "KEPCO"), GAS, record(GAS, INDIVIDUAL, "GAS_INCHEON"));

        assertThat(BillingConflict.between(claims, records)).isEmpty();
    }

    @Test
    void otherBillingConflictsOnThatResourceOnly() {
        var claims = List.of(claim(ELECTRICITY, INDIVIDUAL, "KEPCO"), claim(WATER, MANAGEMENT_FEE, null));
        var records = Map.of(
                ELECTRICITY, record(ELECTRICITY, MANAGEMENT_FEE, null), WATER, record(WATER, MANAGEMENT_FEE, null));

        assertThat(BillingConflict.between(claims, records))
                .containsExactly(new BillingConflict(ELECTRICITY, records.get(ELECTRICITY), claims.get(0)));
    }

    @Test
    void unusedAgainstTheManagementFeeConflicts() {
        var claims = List.of(claim(GAS, NOT_USED, null));

        assertThat(BillingConflict.between(claims, Map.of(GAS, record(GAS, MANAGEMENT_FEE, null))))
                .hasSize(1);
    }

    @Test
    void doingWithoutABillOfOnesOwnIsNoConflict() {
        var claims = List.of(claim(GAS, NOT_USED, null));

        assertThat(BillingConflict.between(claims, Map.of(GAS, record(GAS, INDIVIDUAL, "GAS_INCHEON"))))
                .isEmpty();
    }

    @Test
    void otherSupplierConflicts() {
        var claims = List.of(claim(GAS, INDIVIDUAL, "GAS_SAMCHULLY"));

        assertThat(BillingConflict.between(claims, Map.of(GAS, record(GAS, INDIVIDUAL, "GAS_INCHEON"))))
                .hasSize(1);
    }

    @Test
    void supplierTheRecordLeavesOpenIsNoConflict() {
        var claims = List.of(claim(GAS, INDIVIDUAL, "GAS_SAMCHULLY"));

        assertThat(BillingConflict.between(claims, Map.of(GAS, record(GAS, INDIVIDUAL, null))))
                .isEmpty();
    }

    private static BillingClaim claim(Resource resource, Billing billing, String supplierCode) {
        return new BillingClaim(resource, billing, supplierCode);
    }

    private static BillingRecord record(Resource resource, Billing billing, String supplierCode) {
        return new BillingRecord(resource, billing, supplierCode);
    }
}
