package kr.carbonpoint.payout;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member got and gets, and what was asked about it. */
@Repository
@Order(5)
class OwnPayments implements OwnData {

    private final JdbcClient jdbc;
    private final PaymentHistory payments;

    OwnPayments(JdbcClient jdbc, PaymentHistory payments) {
        this.jdbc = jdbc;
        this.payments = payments;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(payments(reference), account(reference), requests(reference));
    }

    private OwnTable payments(String reference) {
        return OwnTable.of(
                "payments",
                "받은 것과 받을 것",
                """
                half: 반기
                municipality: 지자체
                won: 금액(원)
                stage: 상태
                on: 날짜
                what: 설명
                why: 까닭
                deadline: 기한
                """,
                payments.of(reference).stream()
                        .map(state -> row(
                                state.half().toString(),
                                state.municipality(),
                                state.won(),
                                state.stage().name(),
                                state.on(),
                                state.title(),
                                state.reason(),
                                state.deadline()))
                        .toList());
    }

    private OwnTable account(String reference) {
        return OwnTable.of(
                "account-checks",
                "계좌 확인",
                """
                confirmedOn: 본인이 확인한 날
                checkedOn: 예금주를 확인한 날
                outcome: 예금주가 맞는지
                """,
                jdbc.sql("""
                    select confirmed_on, checked_on, outcome from payee join member on id = member_id
                    where reference = ?
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3)))
                        .list());
    }

    private OwnTable requests(String reference) {
        return OwnTable.of(
                "questions",
                "지급 전에 여쭤본 것",
                """
                kind: 종류
                openedOn: 여쭤본 날
                dueOn: 기한
                answeredOn: 답한 날
                """,
                jdbc.sql("""
                    select payee_request.kind, opened_on, due_on, answered_on from payee_request
                    join member on member.id = member_id where reference = ? order by payee_request.id
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)))
                        .list());
    }
}
