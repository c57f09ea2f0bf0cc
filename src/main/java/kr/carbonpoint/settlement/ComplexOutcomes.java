package kr.carbonpoint.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What 단지 can see of their results. */
@Repository
public class ComplexOutcomes {

    static final String QUERY = """
            select * from (
                select distinct on (end_year, result.municipality_id) result.*, weight_reduction, weight_participation
                from member
                join complex_result result on member_id = member.id
                join complex_policy policy on policy.id = policy_id
                where reference = ?
                order by end_year, result.municipality_id, version desc
            ) held
            order by end_year desc, municipality_id = (select municipality_id from member where id = member_id) desc
            """;

    private final JdbcClient jdbc;

    ComplexOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All years of a member (public reference), the latest first; empty for everybody but 단지. */
    public List<ComplexOutcome> of(String reference) {
        return jdbc.sql(QUERY).param(reference).query(ComplexOutcomes::read).list();
    }

    private static ComplexOutcome read(ResultSet row, int n) throws SQLException {
        var reason = row.getString("reason");
        return new ComplexOutcome(
                new ComplexYear(row.getInt("end_year")),
                row.getLong("municipality_id"),
                row.getInt("households"),
                row.getInt("participants"),
                row.getObject("reduction", Long.class),
                row.getInt("participation"),
                row.getObject("score", Integer.class),
                row.getObject("place", Integer.class),
                row.getInt("ranked"),
                row.getLong("won"),
                reason == null ? null : ComplexReason.valueOf(reason),
                row.getInt("weight_reduction"),
                row.getInt("weight_participation"),
                parts(row));
    }

    private static List<ComplexOutcome.Part> parts(ResultSet row) throws SQLException {
        var usage = (Long[]) row.getArray("usage_sum").getArray();
        var usageMonths = (Short[]) row.getArray("usage_months").getArray();
        var baseline = (Long[]) row.getArray("baseline_sum").getArray();
        var baselineMonths = (Short[]) row.getArray("baseline_months").getArray();
        return Arrays.stream(Resource.values())
                .map(resource -> resource.ordinal())
                .filter(i -> usageMonths[i] > 0 || baselineMonths[i] > 0)
                .map(i -> new ComplexOutcome.Part(
                        Resource.values()[i], usage[i], usageMonths[i], baseline[i], baselineMonths[i]))
                .toList();
    }
}
