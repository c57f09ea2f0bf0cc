package kr.carbonpoint.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ComplexBillingsIntegrationTests {

    private static final BillingRecord PASSED_ON =
            new BillingRecord(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null);
    private static final BillingRecord OWN_BILL = new BillingRecord(Resource.ELECTRICITY, Billing.INDIVIDUAL, "KEPCO");

    private final JdbcClient jdbc = Database.jdbc();
    private final ComplexBillings billings = new ComplexBillings(jdbc);
    private final String address = UUID.randomUUID().toString().substring(0, 26);

    @Test
    void unknownComplexHasNoRecord() {
        assertThat(billings.of(address)).isEmpty();
    }

    @Test
    void correctionReplacesTheRecordAndKeepsHistory() {
        billings.correct(address, PASSED_ON, "import");
        billings.correct(address, OWN_BILL, "clerk-kim");

        assertThat(billings.of(address)).isEqualTo(Map.of(Resource.ELECTRICITY, OWN_BILL));
        assertThat(history())
                .extracting("actor", "old_billing", "new_billing", "new_supplier_code")
                .containsExactly(
                        tuple("import", null, "MANAGEMENT_FEE", null),
                        tuple("clerk-kim", "MANAGEMENT_FEE", "INDIVIDUAL", "KEPCO"));
    }

    @Test
    void sayingWhatIsKnownChangesNothing() {
        billings.correct(address, PASSED_ON, "import");
        billings.correct(address, PASSED_ON, "clerk-kim");

        assertThat(history()).hasSize(1);
    }

    @Test
    void unusedElectricityCannotBeRecorded() {
        var unused = new BillingRecord(Resource.ELECTRICITY, Billing.NOT_USED, null);

        assertThatThrownBy(() -> billings.correct(address, unused, "clerk-kim"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update complex_billing_change set actor = 'nobody'",
                "delete from complex_billing_change",
                "truncate complex_billing_change",
                "delete from complex_billing"
            })
    void historyCannotBeChanged(String statement) {
        billings.correct(address, PASSED_ON, "import");

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
        assertThat(history()).hasSize(1);
    }

    @Test
    void representativeNumberIsKnownByItsSupplier() {
        jdbc.sql(
                        "insert into representative_number (address_id, supplier_code, number) values (?, 'KEPCO', '0700000001')")
                .param(address)
                .update();

        assertThat(billings.isRepresentative("KEPCO", "0700000001")).isTrue();
        assertThat(billings.isRepresentative("KEPCO", "07-0000-0001")).isTrue();
        assertThat(billings.isRepresentative("KEPCO", "0700000002")).isFalse();
        assertThat(billings.isRepresentative("WATER_INCHEON", "0700000001")).isFalse();
    }

    private List<Map<String, Object>> history() {
        return jdbc.sql("select * from complex_billing_change where address_id = ? order by id")
                .param(address)
                .query()
                .listOfRows();
    }
}
