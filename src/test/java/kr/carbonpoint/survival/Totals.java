package kr.carbonpoint.survival;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that counts in a database, without what may differ: times, numbers that a rolled back transaction used up, how often
 * a list was made anew before it was prepared, and files that were recognised as read before: one that was still in the
 * folder when its reader died is noted once more.
 */
class Totals {

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("readings", "select month, municipality_id, meter_id, usage from reading"),
            Map.entry("corrected readings", "select month, meter_id, usage from reading_version"),
            Map.entry("half-years", "select * from usage_half"),
            Map.entry("files", "select stage, lines, loaded, rejected, changed from usage_file where lines > 0"),
            Map.entry("rejected lines", "select line, reason from inbox_reject"),
            Map.entry("questions", "select meter_id, month, kind, usage from usage_question"),
            Map.entry("results", "select (to_jsonb(result) - 'run_id')::text from result"),
            Map.entry("awards", "select (to_jsonb(award) - 'run_id')::text from award"),
            Map.entry(
                    "accounts",
                    "select municipality_id, member_id, half, account, sum(points), sum(won) from ledger_leg group by 1, 2, 3, 4"),
            Map.entry("postings", """
                    select kind, municipality_id, half, count(*) from ledger_posting
                    where kind not in ('RESERVED', 'RELEASED') group by 1, 2, 3"""),
            Map.entry(
                    "payments",
                    "select round, p.municipality_id, member_id, channel, points, p.won, p.state, reason from payment p join payout_run r on r.id = run_id"),
            Map.entry("runs", "select reference, round, state, members, won from payout_run"),
            Map.entry("mails", "select mail, member_id from due_mail"),
            Map.entry("requests", "select member_id, half, kind from payee_request"));

    private Totals() {}

    /** What there is, as number of rows and a hash of them. */
    static Map<String, String> of(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var totals = new TreeMap<String, String>();
        ROWS.forEach((name, rows) -> totals.put(
                name,
                jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(line, '|' order by line)), '')"
                                + " from (select r::text as line from (" + rows + ") r) lines")
                        .query(String.class)
                        .single()));
        totals.put(
                "sum of the ledger",
                jdbc.sql("select sum(points) || ' ' || sum(won) from ledger_leg")
                        .query(String.class)
                        .optional()
                        .orElse("0 0"));
        return totals;
    }

    /** Members who were paid otherwise than the awards say: once and in full. */
    static int paidOtherwise(DataSource database) {
        return JdbcClient.create(database).sql("""
                        select count(*) from (
                            select member_id, sum(won) as won from payment where state = 'PAID' group by 1) paid
                        full join (
                            select member_id, sum(won) as won from ledger_leg where account = 'PAID' group by 1 having sum(won) <> 0) booked
                            using (member_id)
                        where paid.won is distinct from booked.won
                            or paid.won > (select coalesce(sum(won), 0) from award where award.member_id = paid.member_id)
                        """).query(Integer.class).single();
    }
}
