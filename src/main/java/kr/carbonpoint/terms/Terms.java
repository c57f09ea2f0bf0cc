package kr.carbonpoint.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published texts. */
@Component
public class Terms {

    private final JdbcClient jdbc;
    private final Clock clock;

    Terms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version in force today of every text for members: the required ones first, then in the order of the sign-up form. */
    public List<Term> current() {
        return current(Audience.MEMBER);
    }

    /** As {@link #current()}, for others. */
    public List<Term> current(Audience audience) {
        return jdbc.sql("""
                        select id, version, title, body, required, valid_from from (
                            select distinct on (id) * from term
                            where valid_from <= :today and audience = :audience
                            order by id, version desc) newest
                        order by required desc,
                                 array_position(array['service', 'privacy', 'unique_id', 'provision', 'address_check', 'news'], id),
                                 id
                        """)
                .param("today", LocalDate.now(clock))
                .param("audience", audience.name())
                .query(Term.class)
                .list();
    }

    public Optional<Term> find(String id, int version) {
        return versions(id).stream().filter(term -> term.version() == version).findFirst();
    }

    /** Every version of a text that is or was in force, the newest first; none of a text that there is not. */
    public List<Term> versions(String id) {
        return jdbc.sql("""
                        select id, version, title, body, required, valid_from from term
                        where id = :id and valid_from <= :today order by version desc
                        """)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(Term.class)
                .list();
    }
}
