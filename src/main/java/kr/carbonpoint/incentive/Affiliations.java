package kr.carbonpoint.incentive;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 소속기관 list of the sign-up guide. */
@Component
public class Affiliations {

    private final JdbcClient jdbc;

    Affiliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every organisation, in the guide's order. */
    public List<Affiliation> all() {
        return jdbc.sql("select code, name from affiliation order by position, code")
                .query(Affiliation.class)
                .list();
    }

    public Optional<Affiliation> find(String code) {
        return jdbc.sql("select code, name from affiliation where code = :code")
                .param("code", code)
                .query(Affiliation.class)
                .optional();
    }
}
