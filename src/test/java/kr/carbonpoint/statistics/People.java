package kr.carbonpoint.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of municipalities that nobody else has, without anything that the statistics do not look at. */
record People(JdbcClient jdbc, List<Integer> municipalities) {

    private static final AtomicInteger IDS = new AtomicInteger(390_000);

    static People in(JdbcClient jdbc, int municipalities) {
        return new People(
                jdbc,
                Stream.generate(IDS::incrementAndGet).limit(municipalities).toList());
    }

    long join(String kind, int municipality, boolean apartment, LocalDate day) {
        return jdbc.sql("""
                        with number as (select nextval('member_id_seq') + 800000000 as n)
                        insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling,
                            incentive, profile, joined_on)
                        select 'R' || n, 'r' || n, ?, int8send(n), ?, '1', ?, int8send(n), 'CASH', '\\x00', ?
                        from number returning id
                        """)
                .params(kind, municipality, apartment, day)
                .query(Long.class)
                .single();
    }

    void complex(long member, String kind) {
        jdbc.sql("insert into complex_member values (?, 100, ?, '1')")
                .params(member, kind)
                .update();
    }

    /** What the summary says, as municipality, kind and number. */
    Map<String, Long> summary() {
        return numbers("""
                select municipality_id || ' ' || kind, sum(joined - departed + moved) from participation_flow
                where municipality_id in (:ids) group by 1 having sum(joined - departed + moved) <> 0
                """);
    }

    /** The same from everybody, one by one. */
    Map<String, Long> counted() {
        return numbers("""
                select municipality_id || ' ' || participation_kind(member.kind, apartment, complex_member.kind), count(*)
                from member left join complex_member on member_id = id
                where municipality_id in (:ids) and left_on is null and (member.kind <> 'COMPLEX' or member_id is not null)
                group by 1
                """);
    }

    Map<String, Long> summaryOf(String flow) {
        return numbers("""
                select half::text, sum(%1$s) from participation_flow
                where municipality_id in (:ids) group by 1 having sum(%1$s) <> 0
                """.formatted(flow));
    }

    Map<String, Long> countedBy(String day) {
        return numbers("""
                select half_of(%1$s)::text, count(*) from member left join complex_member on member_id = id
                where municipality_id in (:ids) and %1$s is not null and (member.kind <> 'COMPLEX' or member_id is not null)
                group by 1
                """.formatted(day));
    }

    private Map<String, Long> numbers(String query) {
        var numbers = new TreeMap<String, Long>();
        jdbc.sql(query).param("ids", municipalities).query(row -> {
            numbers.put(row.getString(1), row.getLong(2));
        });
        return numbers;
    }
}
