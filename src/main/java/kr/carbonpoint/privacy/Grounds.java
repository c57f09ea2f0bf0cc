package kr.carbonpoint.privacy;

/** Why somebody of the staff looks a member up or takes a file away, to choose from. */
public enum Grounds {
    INQUIRY("본인이나 가족의 문의"),
    CORRECTION("잘못된 자료를 바로잡음"),
    DECISION("신청·이의신청 처리"),
    SETTLEMENT("정산 결과 확인"),
    PAYMENT("지급·이체"),
    REPORT("보고·통계"),
    AUDIT("감사·자료 제출");

    private final String label;

    Grounds(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
