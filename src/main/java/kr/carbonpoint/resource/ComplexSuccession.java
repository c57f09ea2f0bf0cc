package kr.carbonpoint.resource;

import kr.carbonpoint.address.AddressReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a complex whose address a clerk had added is known of the official one. */
@Component
class ComplexSuccession {

    private final JdbcClient jdbc;

    ComplexSuccession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void replaced(AddressReplaced event) {
        jdbc.sql("""
                        insert into complex_billing (address_id, resource, billing, supplier_code, actor)
                        select ?, resource, billing, supplier_code, actor from complex_billing where address_id = ?
                        on conflict do nothing
                        """).params(event.newId(), event.oldId()).update();
        jdbc.sql("""
                        insert into representative_number (address_id, supplier_code, number)
                        select ?, supplier_code, number from representative_number where address_id = ?
                        on conflict do nothing
                        """).params(event.newId(), event.oldId()).update();
    }
}
