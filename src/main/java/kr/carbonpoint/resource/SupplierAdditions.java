package kr.carbonpoint.resource;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers that clerks add for everyone. */
@Component
public class SupplierAdditions {

    private static final String HINT = "고지서 위쪽 고객정보 칸에 있어요. 고지서가 없으면 업체에 전화로 물어볼 수 있어요.";

    private final JdbcClient jdbc;

    SupplierAdditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a supplier.
     *
     * @param numberLabel what the customer's number is called on the bill
     * @param area code of a 시도 or a 시군구
     * @return its code; empty when there is one of this name, of two who add it one wins
     */
    @Transactional
    public Optional<String> add(Resource resource, String name, String numberLabel, int fewest, int most, String area) {
        var code = jdbc.sql("""
                        insert into supplier (code, resource, name, number_label, pattern, hint, verified, position, source)
                        select 'ADDED_' || translate(nextval('added_supplier')::text, '0123456789', 'ABCDEFGHIJ'),
                            :resource, :name, :label, :pattern, :hint, false, 50, 'CLERK'
                        where not exists (
                            select from supplier where resource = :resource and search_key(name) = search_key(:name))
                        on conflict do nothing returning code
                        """)
                .param("resource", resource.name())
                .param("name", name)
                .param("label", numberLabel)
                .param("pattern", fewest == most ? "\\d{%d}".formatted(most) : "\\d{%d,%d}".formatted(fewest, most))
                .param("hint", HINT)
                .query(String.class)
                .optional();
        code.ifPresent(added -> jdbc.sql("insert into supplier_area (supplier_code, region_code) values (?, ?)")
                .params(added, area)
                .update());
        return code;
    }
}
