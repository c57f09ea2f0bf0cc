package kr.carbonpoint.usage;

import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@link SomeMembers} inserted; members are named by their place, from 0.
 *
 * @param firstNumber customer number of the first, 10 digits
 * @param members their ids
 */
public record InsertedMembers(JdbcClient jdbc, int municipality, long firstNumber, List<Long> members) {

    public static String supplier(Resource resource) {
        return switch (resource) {
            case ELECTRICITY -> "KEPCO";
            case WATER -> "WATER_INCHEON";
            case GAS -> "GAS_INCHEON";
        };
    }

    public String number(int i, Resource resource) {
        return String.valueOf(firstNumber + i);
    }

    public String reference(int i) {
        return "T" + (firstNumber + i);
    }

    /** 도로명주소관리번호 of the complex that all live in. */
    public String complex() {
        return "%026d".formatted(firstNumber);
    }

    public String dong(int i) {
        return String.valueOf(101 + i / 100);
    }

    public String ho(int i) {
        return String.valueOf(101 + i % 100);
    }

    public long id(int i) {
        return members.get(i);
    }

    /** The id of a meter that lasts. */
    public int meter(int i, Resource resource) {
        return jdbc.sql("select id from meter where member_id = ? and resource = ? and until is null")
                .params(id(i), resource.ordinal() + 1)
                .query(Integer.class)
                .single();
    }

    /** Stores readings directly: the usage of consecutive months, the same for every member; {@code null} for no reading. */
    public InsertedMembers read(Resource resource, YearMonth first, Integer... usage) {
        for (int i = 0; i < usage.length; i++) {
            if (usage[i] != null) {
                store(resource, first.plusMonths(i), usage[i], members);
            }
        }
        return this;
    }

    /** Stores readings of one member; readings that are there are replaced without a version. */
    public InsertedMembers readOf(int member, Resource resource, YearMonth first, Integer... usage) {
        new InsertedMembers(jdbc, municipality, firstNumber + member, List.of(id(member))).read(resource, first, usage);
        return this;
    }

    private void store(Resource resource, YearMonth yearMonth, int usage, List<Long> ids) {
        int month = yearMonth.getYear() * 100 + yearMonth.getMonthValue();
        int half = yearMonth.getYear() * 10 + (yearMonth.getMonthValue() <= 6 ? 1 : 2);
        jdbc.sql("select make_reading_month(?)::text")
                .param(month)
                .query(String.class)
                .optional();
        jdbc.sql("""
                with source as (
                    insert into usage_source (actor, at) values ('test', now()) returning id
                ), marked as (
                    insert into usage_fold (half, municipality_id, stale) values (:half, :municipality, true)
                    on conflict (half, municipality_id) do update set stale = true
                )
                insert into reading (month, municipality_id, meter_id, usage, source_id)
                select :month, municipality_id, meter.id, :usage, source.id
                from meter cross join source
                where resource = :resource and member_id between :first and :last and until is null
                order by municipality_id, meter.id
                on conflict (municipality_id, meter_id, month) do update set usage = excluded.usage, source_id = excluded.source_id
                """)
                .param("month", month)
                .param("half", half)
                .param("municipality", municipality)
                .param("usage", usage)
                .param("resource", resource.ordinal() + 1)
                .param("first", ids.get(0))
                .param("last", ids.get(ids.size() - 1))
                .update();
    }
}
