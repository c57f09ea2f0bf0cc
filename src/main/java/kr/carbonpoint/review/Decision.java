package kr.carbonpoint.review;

/** How a review can end. */
public enum Decision {
    ACCEPT("인정"),
    ASK_BACK("다시 확인 요청"),
    REFUSE("거절"),
    WITHDRAWN("신청자가 내용을 바꿈");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
