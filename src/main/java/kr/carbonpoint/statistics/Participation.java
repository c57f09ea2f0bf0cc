package kr.carbonpoint.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part, from sums that triggers of the tables of members keep true; nobody is counted while a page waits. */
@Repository
class Participation {

    private final JdbcClient jdbc;

    Participation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened in a half-year; moved: how many more came from elsewhere than went there. */
    record Flow(Group kind, int half, long joined, long departed, long moved) {}

    /** How many take part, by group and municipality. */
    Map<Group, Map<Integer, Long>> standing() {
        Map<Group, Map<Integer, Long>> standing = new EnumMap<>(Group.class);
        for (var group : Group.values()) {
            standing.put(group, new HashMap<>());
        }
        jdbc.sql("""
                select kind, municipality_id, sum(joined - departed + moved) from participation_flow group by kind, municipality_id
                """).query(row -> {
            standing.get(Group.valueOf(row.getString(1))).put(row.getInt(2), row.getLong(3));
        });
        return standing;
    }

    /** The half-years of the whole country, the earliest first. */
    List<Flow> flows() {
        return flows("true", List.of());
    }

    /** The half-years of some municipalities. */
    List<Flow> flows(Collection<Integer> municipalities) {
        return municipalities.isEmpty() ? List.of() : flows("municipality_id in (:municipalities)", municipalities);
    }

    private List<Flow> flows(String where, Collection<Integer> municipalities) {
        return jdbc.sql("""
                select kind, half, sum(joined) as joined, sum(departed) as departed, sum(moved) as moved
                from participation_flow where %s group by kind, half order by half
                """.formatted(where))
                .param("municipalities", municipalities)
                .query(Flow.class)
                .list();
    }
}
