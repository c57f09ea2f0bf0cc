package kr.carbonpoint.objection;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member's objections with their answers. */
@Component
@Order(6)
class OwnObjections implements OwnData {

    private final MemberObjections objections;

    OwnObjections(MemberObjections objections) {
        this.objections = objections;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(OwnTable.of(
                "objections",
                "이의신청",
                """
                reference: 번호
                subject: 이의를 낸 것
                raisedOn: 낸 날
                words: 적은 내용
                outcome: 결과
                answer: 답
                endedOn: 끝난 날
                """,
                objections.of(reference).stream()
                        .map(objection -> row(
                                objection.reference(),
                                objection.subject().toString(),
                                objection.raisedOn(),
                                objection.content() == null
                                        ? null
                                        : objection.content().text(),
                                objection.outcome() == null
                                        ? null
                                        : objection.outcome().name(),
                                objection.answer(),
                                objection.endedOn()))
                        .toList()));
    }
}
