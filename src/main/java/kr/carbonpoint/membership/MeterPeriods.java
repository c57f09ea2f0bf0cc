package kr.carbonpoint.membership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How members get electricity, water and gas: a row for each period. Settlement's narrow table follows by triggers. */
@Repository
class MeterPeriods {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MemberKeys keys;

    MeterPeriods(JdbcClient jdbc, SealedDocuments documents, MemberKeys keys) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keys = keys;
    }

    /** Those of today, without customer numbers. */
    List<MemberMeter> of(long member) {
        return jdbc.sql(
                        "select resource, billing, supplier_code from member_meter where member_id = ? and until is null order by resource")
                .param(member)
                .query((row, n) -> new MemberMeter(
                        Resource.valueOf(row.getString("resource")),
                        Billing.valueOf(row.getString("billing")),
                        row.getString("supplier_code"),
                        null))
                .list();
    }

    /** The latest day on which a period began, one that has ended too: the next one begins later. Empty without any. */
    Optional<LocalDate> latestBeginning(long member) {
        return jdbc.sql("select max(since) from member_meter where member_id = ?")
                .param(member)
                .query(LocalDate.class)
                .optional();
    }

    /** The customer numbers of today. */
    Map<Resource, String> numbers(String reference) {
        var numbers = new EnumMap<Resource, String>(Resource.class);
        jdbc.sql("""
                        select resource, sealed_number from member_meter join member on member.id = member_id
                        where reference = ? and until is null and sealed_number is not null
                        """).param(reference).query(row -> {
            numbers.put(
                    Resource.valueOf(row.getString("resource")),
                    documents.open(row.getBytes("sealed_number"), reference, String.class));
        });
        return numbers;
    }

    void insert(long member, MemberMeter meter, String reference, LocalDate since) throws Taken {
        boolean numbered = meter.billing() == Billing.INDIVIDUAL;
        int inserted = jdbc.sql("""
                        insert into member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        member,
                        meter.resource().name(),
                        since,
                        meter.billing().name(),
                        meter.supplier(),
                        numbered ? keys.meter(meter.supplier(), meter.number()) : null,
                        numbered ? documents.seal(meter.number(), reference) : null)
                .update();
        if (inserted == 0) {
            throw new Taken(Taken.What.METER);
        }
    }

    /** Whether a member gets a resource just so today. */
    boolean has(long member, MemberMeter meter) {
        return jdbc.sql("""
                        select billing, supplier_code, number from member_meter
                        where member_id = ? and resource = ? and until is null
                        """)
                .params(member, meter.resource().name())
                .query((row, n) ->
                        row.getString("billing").equals(meter.billing().name())
                                && Arrays.equals(
                                        row.getBytes("number"),
                                        meter.number() == null ? null : keys.meter(meter.supplier(), meter.number())))
                .optional()
                .orElse(false);
    }

    /** Ends the period of a resource the day before another begins, also one that a dispute ended later than that. */
    void end(long member, Resource resource, LocalDate before) {
        jdbc.sql("update member_meter set until = least(until, ?) where member_id = ? and resource = ?")
                .params(before.minusDays(1), member, resource.name())
                .update();
    }

    /** Ends all periods the day before those of another home begin, as {@link #end}; they stay with the home that is left. */
    void endHome(long member, LocalDate before) {
        jdbc.sql("""
                update member_meter set until = least(until, :last),
                    dwelling = case when billing = 'MANAGEMENT_FEE' then coalesce(member_meter.dwelling, member.dwelling) end
                from member
                where member.id = member_id and member_id = :member
                """).param("last", before.minusDays(1)).param("member", member).update();
    }
}
