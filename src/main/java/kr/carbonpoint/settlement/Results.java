package kr.carbonpoint.settlement;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members can see of their results. */
@Repository
public class Results {

    /** A member's meters with everybody who may have settled them: a region may have gone to another municipality. */
    private static final String METERS = """
            from member join meter on meter.member_id = member.id
            cross join lateral (
                select meter.municipality_id union select former from meter_transfer where meter_id = meter.id
            ) payer (id)
            join result on result.half = %s and result.municipality_id = payer.id and result.meter_id = meter.id
            where member.reference = :reference
            """;

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The half-years that were settled for a member, the latest first. */
    public List<Half> halves(String reference) {
        return jdbc
                .sql("""
                        select half from (select distinct half from settlement_run) settled
                        where exists (select %s) order by half desc
                        """.formatted(METERS.formatted("settled.half")))
                .param("reference", reference)
                .query(Integer.class)
                .list()
                .stream()
                .map(Half::ofCode)
                .toList();
    }

    /** A part of a half-year that was settled for a member: a resource, by one municipality. */
    public record Settled(Half half, Resource resource, long municipality) {}

    /** Everything that was settled for a member (public reference). */
    public List<Settled> settled(String reference) {
        return jdbc.sql("""
            select parts.* from (select distinct half from settlement_run) settled
            cross join lateral (
                select distinct result.half, result.resource, result.municipality_id %s) parts
            """.formatted(METERS.formatted("settled.half")))
                .param("reference", reference)
                .query((row, n) -> new Settled(
                        Half.ofCode(row.getInt("half")),
                        Resource.values()[row.getInt("resource") - 1],
                        row.getLong("municipality_id")))
                .list();
    }

    /** A row of the table result, as it was written; see its comments. */
    record Version(
            int half,
            int resource,
            int version,
            String municipality,
            int evaluated,
            long usageSum,
            long baselineSum,
            Integer exactRate,
            int points,
            int standardPoints,
            long co2,
            String reason) {}

    /** All results of a member, those that were corrected included. */
    List<Version> versions(String reference) {
        return jdbc.sql("""
            select versions.*, name as municipality from (select distinct half from settlement_run) settled
            cross join lateral (select result.* %s) versions
            left join municipality on municipality.id = versions.municipality_id
            order by versions.half, resource, meter_id, version
            """.formatted(METERS.formatted("settled.half")))
                .param("reference", reference)
                .query(Version.class)
                .list();
    }

    /** What holds now for a member (public reference) and half-year; empty before the settlement. */
    public Optional<MemberResult> of(String reference, Half half) {
        var resources = resources(reference, half);
        return resources.isEmpty() ? Optional.empty() : Optional.of(together(reference, half, resources));
    }

    private List<ResourceResult> resources(String reference, Half half) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (meter.id) result.*, meter.since %s order by meter.id, version desc
                        ) held order by resource, since
                        """.formatted(METERS.formatted(":half")))
                .param("reference", reference)
                .param("half", half.code())
                .query((row, n) -> ResultRow.read(row, half))
                .list();
    }

    private MemberResult together(String reference, Half half, List<ResourceResult> resources) {
        return jdbc.sql("""
                        select coalesce(sum(points), 0), coalesce(sum(won), 0), coalesce(sum(over_ceiling), 0), coalesce(sum(waiting), 0)
                        from (
                            select distinct on (award.municipality_id) award.* from member join award on member_id = member.id
                            where reference = ? and half = ? order by award.municipality_id, version desc
                        ) held
                        """)
                .params(reference, half.code())
                .query((row, n) -> new MemberResult(
                        half,
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        resources.stream().mapToLong(ResourceResult::co2).sum(),
                        resources))
                .single();
    }
}
