package kr.carbonpoint.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions of the nightly check; a row of an answer is a finding. Each finding says where to look, not who. */
class Audit {

    /** What the database forbids when a posting is written: found only if somebody went around it. */
    private static final String POSTINGS = """
            select format('전표 %s: 합계가 0이 아닙니다 (포인트 %s, %s원).', posting_id, sum(points), sum(won))
            from ledger_leg group by posting_id having sum(points) <> 0 or sum(won) <> 0
            """;

    private static final String STRAY_LEGS = """
            select format('전표 %s: 전표 없이 분개만 있습니다 (%s줄).', posting_id, count(*))
            from ledger_leg where not exists (select from ledger_posting where id = posting_id) group by posting_id
            """;

    private static final String MUNICIPALITIES = """
            select format('지자체 %s: 합계가 0이 아닙니다 (포인트 %s, %s원).', municipality_id, sum(points), sum(won))
            from ledger_leg group by municipality_id having sum(points) <> 0 or sum(won) <> 0
            """;

    /** Only what is due may be below 0: a correction after the payment. */
    private static final String NEGATIVE = """
            select format('지자체 %s: %s 잔액이 음수인 회원이 %s명 있습니다.', municipality_id, account, count(*))
            from (
                select municipality_id, account from ledger_leg
                where account in ('RESERVED', 'PAID', 'LAPSED', 'DONATED')
                group by municipality_id, account, member_id having sum(won) < 0
            ) below group by municipality_id, account
            """;

    /** What is on lists and what was paid, member by member: the ledger against the states of the payments. */
    private static final String PAYMENTS = """
            select format('지자체 %s: 지급 상태와 원장이 다른 회원이 %s명 있습니다 (지급 예정 차이 %s원, 지급 차이 %s원).',
                municipality_id, count(*), sum(reserved), sum(paid))
            from (
                select municipality_id, member_id, sum(reserved) as reserved, sum(paid) as paid
                from (
                    select municipality_id, member_id, case account when 'RESERVED' then won else 0 end as reserved,
                        case account when 'PAID' then won else 0 end as paid
                    from ledger_leg where account in ('RESERVED', 'PAID')
                    union all
                    select municipality_id, member_id, -case when state in ('LISTED', 'EXPORTED') then won else 0 end,
                        -case state when 'PAID' then won else 0 end
                    from payment where state in ('LISTED', 'EXPORTED', 'PAID')
                ) both_sides
                group by municipality_id, member_id having sum(reserved) <> 0 or sum(paid) <> 0
            ) off group by municipality_id
            """;

    /** What members were given, wherever it is now, against what the settlement says that they earned. */
    private static final String AWARDS = """
            select format('지자체 %s, %s년 %s반기: 정산과 원장이 다른 회원이 %s명 있습니다 (차이 %s원).',
                municipality_id, half / 10, case half % 10 when 1 then '상' else '하' end, count(*), sum(off))
            from (
                select municipality_id, half, member_id, sum(won) as off
                from (
                    select municipality_id, half, member_id, won from ledger_leg where member_id is not null
                    union all
                    select * from (
                        select distinct on (half, municipality_id, member_id) municipality_id, half, member_id, -won
                        from award order by half, municipality_id, member_id, version desc
                    ) latest
                ) both_sides
                group by municipality_id, half, member_id having sum(won) <> 0
            ) off group by municipality_id, half
            """;

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> findings() {
        return List.of(POSTINGS, STRAY_LEGS, MUNICIPALITIES, NEGATIVE, PAYMENTS, AWARDS).stream()
                .flatMap(question -> jdbc.sql(question).query(String.class).list().stream())
                .toList();
    }
}
