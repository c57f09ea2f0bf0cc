package kr.carbonpoint.resource;

import static kr.carbonpoint.resource.Billing.INDIVIDUAL;
import static kr.carbonpoint.resource.Billing.MANAGEMENT_FEE;
import static kr.carbonpoint.resource.Billing.NOT_USED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BillingTests {

    @Test
    void electricityIsAlwaysUsed() {
        assertThat(Billing.choices(Resource.ELECTRICITY, true)).containsExactly(MANAGEMENT_FEE, INDIVIDUAL);
        assertThat(Billing.choices(Resource.ELECTRICITY, false)).containsExactly(INDIVIDUAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"WATER", "GAS"})
    void waterAndGasMayBeUnused(Resource resource) {
        assertThat(Billing.choices(resource, true)).containsExactly(MANAGEMENT_FEE, INDIVIDUAL, NOT_USED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WATER", "GAS"})
    void onlyApartmentsHaveAManagementFee(Resource resource) {
        assertThat(Billing.choices(resource, false)).containsExactly(INDIVIDUAL, NOT_USED);
    }
}
