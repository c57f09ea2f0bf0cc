package kr.carbonpoint.settlement;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came out for a 단지, all versions; nothing for other members. */
@Repository
@Order(4)
class OwnComplex implements OwnData {

    private final JdbcClient jdbc;

    OwnComplex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwnTable> of(String reference) {
        var rows = jdbc.sql("""
                        select end_year, result.households, participants, reduction, participation, score, place, ranked, won,
                            reason
                        from complex_result result join member on member.id = member_id
                        where reference = ? order by end_year, version
                        """)
                .param(reference)
                .query((row, n) -> row(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4),
                        row.getInt(5),
                        row.getObject(6),
                        row.getObject(7),
                        row.getInt(8),
                        row.getLong(9),
                        row.getString(10)))
                .list();
        return rows.isEmpty() ? List.of() : List.of(OwnTable.of("complex-results", "단지 결과", """
                        endYear: 해
                        households: 세대 수
                        participants: 참여하는 세대 수
                        reduction: 감축률
                        participation: 참여율
                        score: 점수
                        place: 순위
                        ranked: 견준 단지 수
                        won: 금액(원)
                        reason: 까닭
                        """, rows));
    }
}
