package kr.carbonpoint.membership;

/** The kinds of 단지 (guide, 단지참여). */
public enum ComplexKind {
    APARTMENT("아파트"),
    SCHOOL("학교"),
    BUILDING("일반건물");

    private final String label;

    ComplexKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
