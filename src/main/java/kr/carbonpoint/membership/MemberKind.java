package kr.carbonpoint.membership;

/** The ways of taking part (guide, 유형선택). */
public enum MemberKind {
    ADULT("만 14세 이상"),
    CHILD("만 14세 미만"),
    FOREIGNER("국내거주외국인"),
    BUSINESS("상업시설"),
    PUBLIC("공공기관"),
    SCHOOL("학교"),
    COMPLEX("단지"),
    AGENCY("공공·유관기관");

    private final String label;

    MemberKind(String label) {
        this.label = label;
    }

    /** Whether people live there, which decides about points (docs/settlement.md). */
    public boolean isHousehold() {
        return this == ADULT || this == CHILD || this == FOREIGNER;
    }

    public String label() {
        return label;
    }

    /** As the guide's completion page names it, for example 개별 아파트. */
    public String label(boolean apartment) {
        return this == ADULT ? (apartment ? "개별 아파트" : "개별 단독") : label;
    }
}
