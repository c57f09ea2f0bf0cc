package kr.carbonpoint.settlement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.Database;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.AccessLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Results as a settlement would leave them, in a municipality and a half-year of their own. */
class SomeResults {

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(171_000);

    static final Half HALF = new Half(2071, 2);

    final long municipality = MUNICIPALITIES.incrementAndGet();

    private final JdbcClient jdbc = Database.jdbc();

    final ResultFiles files = new ResultFiles(
            Database.dataSource(), new JdbcTransactionManager(Database.dataSource()), new AccessLog(jdbc));

    SomeResults() {
        jdbc.sql("select make_partition('result', ?)::text")
                .param(HALF.code())
                .query(String.class)
                .optional();
    }

    /** The public reference of the nth member. */
    String reference(int n) {
        return "M%d-%d".formatted(municipality, n);
    }

    /** A member and what it is awarded. */
    SomeResults member(int n, long points) {
        jdbc.sql("""
                with made as (
                    insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment,
                        dwelling, incentive, profile, joined_on)
                    values (:reference, lower(:reference), 'ADULT', convert_to(:reference, 'UTF8'), :municipality, '',
                        false, convert_to(:reference, 'UTF8'), 'CASH', '', date '2069-01-05')
                    returning id
                )
                insert into award (half, municipality_id, member_id, version, run_id, points, full_won, over_ceiling, waiting, won)
                select :half, :municipality, id, 1, 1, :points, :points * 2, 0, 0, :points * 2 from made
                """)
                .param("reference", reference(n))
                .param("municipality", municipality)
                .param("half", HALF.code())
                .param("points", points)
                .update();
        return this;
    }

    /** The first version of an ordinary result, in which November was filled. Returns the id of the meter. */
    int result(int n, int resource, int points) {
        int meter = jdbc.sql("""
                        insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since)
                        select municipality_id, id, :resource, kind, id, joined_on, joined_on
                        from member where reference = :reference
                        returning id
                        """)
                .param("resource", resource)
                .param("reference", reference(n))
                .query(Integer.class)
                .single();
        version(meter, 1, 0b101111, points, null);
        return meter;
    }

    /** A result that holds nothing, and why. */
    void nothing(int meter, int version, String reason) {
        version(meter, version, 0, 0, reason);
    }

    /** A later version after a correction, in run 2, with the award that belongs to it. */
    void corrected(int meter, int points) {
        version(meter, 2, 0b111111, points, null);
        jdbc.sql("""
                insert into award
                select half, municipality_id, member_id, 2, 2, :points, :points * 2, 0, 0, :points * 2
                from award where member_id = (select member_id from meter where id = :meter)
                """).param("points", points).param("meter", meter).update();
    }

    private void version(int meter, int version, int usageMonths, int points, String reason) {
        jdbc.sql("""
                insert into result
                select :half, municipality_id, id, :version, :version, member_id, resource, 1, 63, :usageMonths,
                    1505, 63, 3211, 6235, 6, case when :points > 0 then 'R5' end, 1, :points, 0, 42612, :reason
                from meter where id = :meter
                """)
                .param("half", HALF.code())
                .param("version", version)
                .param("usageMonths", usageMonths)
                .param("points", points)
                .param("reason", reason)
                .param("meter", meter)
                .update();
    }

    /** The file with the results that hold. */
    byte[] exported() {
        var out = new ByteArrayOutputStream();
        files.export(HALF, municipality, "clerk", out);
        return out.toByteArray();
    }

    Comparison compare(byte[] file) {
        return files.compare(HALF, municipality, "clerk", new ByteArrayInputStream(file));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
