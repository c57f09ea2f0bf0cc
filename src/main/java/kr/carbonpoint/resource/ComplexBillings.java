package kr.carbonpoint.resource;

import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the billing of apartment complexes. A clerk may correct it; every earlier value is kept. */
@Component
public class ComplexBillings {

    private final JdbcClient jdbc;

    public ComplexBillings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record of the complex at that address; resources nobody knows about are absent. */
    public Map<Resource, BillingRecord> of(String addressId) {
        var records = new EnumMap<Resource, BillingRecord>(Resource.class);
        jdbc.sql("select resource, billing, supplier_code from complex_billing where address_id = ?")
                .param(addressId)
                .query(BillingRecord.class)
                .list()
                .forEach(record -> records.put(record.resource(), record));
        return records;
    }

    /** Whether a whole complex is billed under that number (대표고객번호), so that no resident may join with it. */
    public boolean isRepresentative(String supplierCode, String number) {
        return jdbc.sql("""
                select exists (select from representative_number where supplier_code = ? and number = ?)
                """)
                .params(supplierCode, CustomerNumber.digitsOf(number))
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes this the record of the complex, for everyone who joins from now on. Saying what is already known changes
     * nothing.
     *
     * @param actor user id of who decided it
     */
    public void correct(String addressId, BillingRecord record, String actor) {
        jdbc.sql("""
                insert into complex_billing (address_id, resource, billing, supplier_code, actor)
                values (:address, :resource, :billing, :supplier, :actor)
                on conflict (address_id, resource) do update
                set billing = excluded.billing, supplier_code = excluded.supplier_code, actor = excluded.actor
                where (complex_billing.billing, complex_billing.supplier_code)
                    is distinct from (excluded.billing, excluded.supplier_code)
                """)
                .param("address", addressId)
                .param("resource", record.resource().name())
                .param("billing", record.billing().name())
                .param("supplier", record.supplierCode(), Types.VARCHAR)
                .param("actor", actor)
                .update();
    }
}
