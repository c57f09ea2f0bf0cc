package kr.carbonpoint.payout;

import java.time.OffsetDateTime;
import kr.carbonpoint.period.Half;

/**
 * A list of payments of a municipality.
 *
 * @param reference business key of its process, the same for all rounds of a half-year
 * @param round from 1
 * @param preparedBy who prepared, approved and exported it: three people (지방회계법 §36); {@code null} until then
 * @param members how many are paid, without those held back
 * @param won what is paid
 */
public record PayoutRun(
        int id,
        String reference,
        long municipality,
        Half half,
        int round,
        State state,
        String preparedBy,
        OffsetDateTime preparedAt,
        String approvedBy,
        OffsetDateTime approvedAt,
        String exportedBy,
        OffsetDateTime exportedAt,
        int members,
        long won) {

    /** How far it is. */
    public enum State {
        OPEN("명단 작성 중"),
        PREPARED("승인 대기"),
        APPROVED("파일 내보내기 대기"),
        EXPORTED("결과 대기"),
        CLOSED("마감");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean isIn(State wanted) {
        return state == wanted;
    }
}
