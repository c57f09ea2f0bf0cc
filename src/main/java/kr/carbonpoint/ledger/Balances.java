package kr.carbonpoint.ledger;

import java.util.List;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of the ledger. They are never stored, so they are never wrong. */
@Repository
public class Balances {

    private static final String SUMS = """
            select municipality_id as municipality, half,
                coalesce(sum(points) filter (where account = 'DUE'), 0) as due_points,
                coalesce(sum(won) filter (where account = 'DUE'), 0) as due_won,
                coalesce(sum(points) filter (where account = 'RESERVED'), 0) as reserved_points,
                coalesce(sum(won) filter (where account = 'RESERVED'), 0) as reserved_won,
                coalesce(sum(points) filter (where account = 'PAID'), 0) as paid_points,
                coalesce(sum(won) filter (where account = 'PAID'), 0) as paid_won,
                coalesce(sum(won) filter (where account = 'LAPSED'), 0) as lapsed_won,
                coalesce(sum(won) filter (where account = 'DONATED'), 0) as donated_won
            from ledger_leg
            """;

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What every municipality owes, sent and paid to a member, a row for each half-year, the earliest first. */
    public List<Balance> ofMember(long member) {
        return balances(SUMS + """
                where member_id = :key and municipality_id in (
                    select municipality_id from member where id = :key union select municipality_id from award where member_id = :key)
                group by 1, 2 order by half, 1
                """, member);
    }

    /** The sums of a municipality over all its members, a row for each half-year, the earliest first. */
    public List<Balance> ofMunicipality(long municipality) {
        return balances(
                SUMS + "where municipality_id = :key and member_id is not null group by 1, 2 order by half",
                municipality);
    }

    /** What a member is owed by a municipality, all half-years together, in won; may be negative. */
    public long due(long municipality, long member) {
        return jdbc.sql("""
                        select coalesce(sum(won), 0) from ledger_leg
                        where municipality_id = ? and member_id = ? and account = 'DUE'
                        """).params(municipality, member).query(Long.class).single();
    }

    private List<Balance> balances(String sql, long key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, n) -> new Balance(
                        row.getLong("municipality"),
                        Half.ofCode(row.getInt("half")),
                        row.getLong("due_points"),
                        row.getLong("due_won"),
                        row.getLong("reserved_points"),
                        row.getLong("reserved_won"),
                        row.getLong("paid_points"),
                        row.getLong("paid_won"),
                        row.getLong("lapsed_won"),
                        row.getLong("donated_won")))
                .list();
    }
}
