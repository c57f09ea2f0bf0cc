package kr.carbonpoint.signup;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of the application by which a member joined, and what clerks decided about it or about a change. */
@Repository
@Order(10)
class OwnApplication implements OwnData {

    private final JdbcClient jdbc;

    OwnApplication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(application(reference), decisions(reference));
    }

    private OwnTable application(String reference) {
        return OwnTable.of(
                "application",
                "가입 신청",
                """
                startedAt: 시작한 때
                endedAt: 끝난 때
                onPaper: 종이로 신청했는지
                paperDestroyedOn: 종이를 없앤 날
                """,
                jdbc.sql("""
                    select started_at, ended_at, entered_by is not null, paper_destroyed_on from application
                    where reference = ?
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getObject(1, OffsetDateTime.class),
                                row.getObject(2, OffsetDateTime.class),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class)))
                        .list());
    }

    private OwnTable decisions(String reference) {
        return OwnTable.of(
                "decisions",
                "담당자가 확인한 것",
                """
                what: 무엇을
                openedAt: 받은 때
                closedAt: 끝난 때
                decision: 결과
                """,
                jdbc.sql("""
                    select 'BILLING', opened_at, closed_at, decision from billing_review
                    where reference in (:reference, 'CHANGE-' || :reference)
                    union all
                    select question, opened_at, closed_at, decision from identity_case where reference = :reference
                    union all
                    select 'INSTITUTION', opened_at, closed_at, decision from institution_approval
                    where reference = :reference
                    union all
                    select kind, opened_at, closed_at, outcome from registration_request
                    where application = :reference
                    order by 2
                    """)
                        .param("reference", reference)
                        .query((row, n) -> row(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class),
                                row.getObject(3, OffsetDateTime.class),
                                row.getString(4)))
                        .list());
    }
}
