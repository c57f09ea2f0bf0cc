package kr.carbonpoint.operations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what, in all {@link AuditLog logs} at once, the latest first, page after page. */
@Repository
public class AuditTrail {

    static final int PAGE = 50;

    private static final Pattern PLACE = Pattern.compile("(\\d{1,17})-(\\d)-(\\d{1,18})");

    /** @param detail as it is stored: a purpose, a change and its group, a kind or a decision */
    public record Entry(OffsetDateTime at, AuditLog log, long id, String actor, String subject, String detail) {

        /** Where the page after this entry begins. */
        String place() {
            long micros = at.toEpochSecond() * 1_000_000 + at.getNano() / 1000;
            return micros + "-" + log.ordinal() + "-" + id;
        }
    }

    /** @param next where the next page begins, {@code null} on the last one */
    public record Page(List<Entry> entries, String next) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param place of an earlier page's {@code next}; {@code null}, or whatever else, for the first page */
    public Page search(AuditSearch search, String place) {
        var parameters = new HashMap<String, Object>();
        var found = jdbc.sql(statement(search, place, parameters))
                .params(parameters)
                .query((row, n) -> new Entry(
                        row.getObject("at", OffsetDateTime.class),
                        AuditLog.values()[row.getInt("log")],
                        row.getLong("id"),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
        boolean more = found.size() > PAGE;
        var entries = more ? found.subList(0, PAGE) : found;
        return new Page(entries, more ? entries.get(PAGE - 1).place() : null);
    }

    /** Each log gives one page at most, by its own indexes; then they are put together. */
    String statement(AuditSearch search, String place, Map<String, Object> parameters) {
        parameters.put("rows", PAGE + 1);
        return Stream.of(AuditLog.values())
                .filter(log -> search.log() == null || search.log() == log)
                .map(log -> "(%s where %s order by %s desc, %s desc limit :rows)"
                        .formatted(log.select(), conditions(log, search, place, parameters), log.at, log.id()))
                .collect(Collectors.joining(
                        "\nunion all\n",
                        "select * from (\n",
                        "\n) found order by at desc, log desc, id desc limit :rows"));
    }

    private String conditions(AuditLog log, AuditSearch search, String place, Map<String, Object> parameters) {
        var all = new ArrayList<String>();
        all.add("%s >= :from and %s < :until".formatted(log.at, log.at));
        parameters.put("from", search.from().atStartOfDay(clock.getZone()).toOffsetDateTime());
        parameters.put(
                "until",
                search.until().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        equal(all, parameters, log.actor, "actor", search.actor());
        equal(all, parameters, log.subject, "subject", search.subject());
        equal(all, parameters, log.purpose, "purpose", search.purpose());
        var after = PLACE.matcher(place == null ? "" : place);
        if (after.matches()) {
            // The first condition for the index, the second for those of the same moment.
            var moment = "timestamptz 'epoch' + :micros * interval '1 microsecond'";
            all.add("%s <= %s and (%s, %d, %s) < (%s, :log, :id)"
                    .formatted(log.at, moment, log.at, log.ordinal(), log.id(), moment));
            parameters.put("micros", Long.parseLong(after.group(1)));
            parameters.put("log", Integer.parseInt(after.group(2)));
            parameters.put("id", Long.parseLong(after.group(3)));
        }
        return String.join(" and ", all);
    }

    private static void equal(
            List<String> all, Map<String, Object> parameters, String column, String name, String wanted) {
        if (wanted != null) {
            all.add(column + " = :" + name);
            parameters.put(name, wanted);
        }
    }
}
