package kr.carbonpoint.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.Database;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality that nobody else has, its members and what they use: written straight into what settlement reads. */
final class Town {

    static final JdbcClient JDBC = Database.jdbc();
    static final Ledger LEDGER = new Ledger(JDBC, Clock.systemUTC());
    static final Half H1 = Half.parse("2026H1");

    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new DataSourceTransactionManager(Database.dataSource()));
    private static final AtomicInteger IDS = new AtomicInteger(310_000);

    final int id = IDS.incrementAndGet();

    /** A member of a kind of {@link kr.carbonpoint.membership.MemberKind}, without meters. */
    long member(String kind, String joined) {
        return JDBC.sql("""
                        with number as (select nextval('member_id_seq') + 700000000 as n)
                        insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling,
                            incentive, profile, joined_on)
                        select 'S' || n, 's' || n, ?, int8send(n), ?, '1', false, int8send(n), 'CASH', '\\x00', cast(? as date)
                        from number returning id
                        """).params(kind, id, joined).query(Long.class).single();
    }

    /** @param resource 1 electricity, 2 water, 3 gas */
    int meter(long member, int resource, String since, String until) {
        return JDBC.sql("""
                        insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since, until)
                        select ?, id, ?, kind, id * 4 + ?, joined_on, cast(? as date), cast(? as date) from member where id = ?
                        returning id
                        """)
                .params(id, resource, resource, since, until, member)
                .query(Integer.class)
                .single();
    }

    int meter(long member, int resource) {
        String joined = JDBC.sql("select joined_on from member where id = ?")
                .param(member)
                .query(LocalDate.class)
                .single()
                .toString();
        return meter(member, resource, joined, null);
    }

    /** A household that joined at the end of 2025, with electricity. */
    int household() {
        return meter(member("ADULT", "2025-12-31"), 1);
    }

    /** @param months six numbers, separated by blanks; - for none */
    Town usage(int meter, String half, String months) {
        int code = Half.parse(half).code();
        JDBC.sql("select make_usage_half(?)").param(code).query().singleRow();
        JDBC.sql("""
                        insert into usage_half
                        select ?, ?, ?, m[1], m[2], m[3], m[4], m[5], m[6] from (select cast(? as int[]) as m) given
                        on conflict (half, municipality_id, meter_id) do update set m1 = excluded.m1, m2 = excluded.m2, m3 = excluded.m3,
                            m4 = excluded.m4, m5 = excluded.m5, m6 = excluded.m6
                        """)
                .params(
                        code,
                        id,
                        meter,
                        "{" + months.trim().replace("-", "null").replaceAll("\\s+", ",") + "}")
                .update();
        return this;
    }

    /** The same total in both years before 2026H1, and another in it: the rest in the last month. */
    Town halves(int meter, int before, int now) {
        return usage(meter, "2024H1", spread(before))
                .usage(meter, "2025H1", spread(before))
                .usage(meter, "2026H1", spread(now));
    }

    static String spread(int total) {
        int each = total / 6;
        return (each + " ").repeat(5) + (total - 5 * each);
    }

    /** A meter becomes this municipality's with its region, and its usage with it. */
    void takeOver(int meter) {
        JDBC.sql("update usage_half set municipality_id = ? where meter_id = ?")
                .params(id, meter)
                .update();
        JDBC.sql("update meter set municipality_id = ? where id = ?")
                .params(id, meter)
                .update();
    }

    Summary settle(Half half) {
        return TRANSACTION.execute(transaction -> {
            var run = new SettlementRun(JDBC, LEDGER, half, id);
            var summary = run.compute();
            run.write(summary, "clerk");
            return summary;
        });
    }

    Summary settle() {
        return settle(H1);
    }

    Map<String, Object> result(int meter, Half half) {
        return JDBC.sql("select * from result where half = ? and meter_id = ? order by version desc limit 1")
                .params(half.code(), meter)
                .query()
                .singleRow();
    }

    Map<String, Object> result(int meter) {
        return result(meter, H1);
    }

    /** What holds; of members without an award all is 0. */
    Map<String, Object> award(long member, Half half) {
        return JDBC.sql("""
                        select points, full_won, over_ceiling, waiting, won, version from award
                        where half = ? and municipality_id = ? and member_id = ?
                        union all select 0, 0, 0, 0, 0, 0 order by version desc limit 1
                        """).params(half.code(), id, member).query().singleRow();
    }

    long won(long member) {
        return (long) award(member, H1).get("won");
    }

    long memberOf(int meter) {
        return JDBC.sql("select member_id from meter where id = ?")
                .param(meter)
                .query(Long.class)
                .single();
    }

    /** What the ledger says that a member is owed for the half, in won. */
    long due(long member, Half half) {
        return JDBC.sql("""
                        select coalesce(sum(won), 0) from ledger_leg
                        where municipality_id = ? and member_id = ? and half = ? and account = 'DUE'
                        """).params(id, member, half.code()).query(Long.class).single();
    }

    /** The sum of all legs of this town, in points and won. */
    long sum() {
        return JDBC.sql(
                        "select coalesce(sum(points), 0) * 1000000 + coalesce(sum(won), 0) from ledger_leg where municipality_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A rule of this town: the national one of today, with something else in one column. */
    Town rule(String audience, String column, Object value) {
        int policy = 100_000 + IDS.incrementAndGet();
        JDBC.sql("""
                insert into policy select (jsonb_populate_record(policy, jsonb_build_object(
                    'id', ?, 'municipality_id', ?, 'from_half', 20231, ?, cast(? as text)))).*
                from policy where municipality_id = 0 and audience = ? order by policy.from_half desc limit 1
                """).params(policy, id, column, value.toString(), audience).update();
        JDBC.sql("""
                insert into policy_points select ?, resource, band, points from policy_points
                where policy_id = (select id from policy where municipality_id = 0 and audience = ? order by from_half desc limit 1)
                """).params(policy, audience).update();
        return this;
    }

    Town budget(int fiscalYear, long won) {
        JDBC.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, ?, ?, 'clerk')")
                .params(id, fiscalYear, won)
                .update();
        return this;
    }
}
