package kr.carbonpoint.dispute;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member was asked about the own home or numbers. Nothing about the one who applied. */
@Repository
@Order(9)
class OwnDisputes implements OwnData {

    private final JdbcClient jdbc;

    OwnDisputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(OwnTable.of(
                "disputes",
                "같은 집이나 번호로 다른 분이 신청한 일",
                """
                openedAt: 여쭤본 때
                answer: 답
                answeredAt: 답한 때
                outcome: 결과
                closedAt: 끝난 때
                """,
                jdbc.sql("""
                    select opened_at, answer, answered_at, outcome, closed_at from dispute
                    join member on member.id = holder_id where reference = ? order by dispute.id
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getObject(1, OffsetDateTime.class),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class)))
                        .list()));
    }
}
