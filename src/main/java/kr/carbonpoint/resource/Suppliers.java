package kr.carbonpoint.resource;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who supplies what where, and what their customer numbers look like. */
@Component
public class Suppliers {

    private final JdbcClient jdbc;

    public Suppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The suppliers a resident of the district chooses from, in order of display: those named for the district itself, else
     * those of its province, else those of the whole country; and those that clerks added. Never empty for electricity and water.
     *
     * @param districtCode 시군구, 5 digits
     */
    public List<Supplier> serving(Resource resource, String districtCode) {
        return jdbc.sql("""
                select code, resource, name, number_label, pattern, hint
                from (
                    select supplier.*, rank() over (
                        partition by source order by case source when 'FILE' then length(region_code) end desc) as nearness
                    from supplier join supplier_area on supplier_code = code
                    where resource = :resource and region_code in (:district, left(:district, 2), '*')
                ) as found
                where nearness = 1
                order by position, name
                """)
                .param("resource", resource.name())
                .param("district", districtCode)
                .query(Supplier.class)
                .list();
    }

    /** All of the country. */
    public List<Supplier> all() {
        return jdbc.sql("select code, resource, name, number_label, pattern, hint from supplier order by code")
                .query(Supplier.class)
                .list();
    }

    public Optional<Supplier> find(String code) {
        return jdbc.sql("select code, resource, name, number_label, pattern, hint from supplier where code = ?")
                .param(code)
                .query(Supplier.class)
                .optional();
    }

    /**
     * The digits of a customer number as a person types it: spaces, hyphens, dots and full-width digits are fine.
     *
     * @param field the form field to mark
     * @throws kr.carbonpoint.engine.Refusal when it cannot be a number of this supplier
     */
    public String normalise(Supplier supplier, String typed, String field) {
        return new CustomerNumber(supplier, field).normalise(typed);
    }

    /** The number without blanks, hyphens and dots, full-width digits as digits; it need not be a number at all. */
    public static String digits(String typed) {
        return CustomerNumber.digitsOf(typed);
    }
}
