package kr.carbonpoint.incentive;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The banks to choose from; securities firms are not offered (domain.md §3.5). */
@Component
public class Banks {

    private final JdbcClient jdbc;

    Banks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every bank, by name. */
    public List<Bank> all() {
        // "C" sorts 가나다 by code point whatever locale the database was made with.
        return jdbc.sql("select code, name from bank order by name collate \"C\"")
                .query(Bank.class)
                .list();
    }

    public Optional<Bank> find(String code) {
        return jdbc.sql("select code, name from bank where code = :code")
                .param("code", code)
                .query(Bank.class)
                .optional();
    }
}
