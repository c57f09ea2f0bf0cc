package kr.carbonpoint.enrolment;

/** What an administrator can decide. */
public enum Verdict {
    APPROVE("승인"),
    ASK_BACK("다시 확인 요청"),
    REFUSE("거절");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
