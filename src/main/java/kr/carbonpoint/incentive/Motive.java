package kr.carbonpoint.incentive;

/** Why a member joins (참여동기), the choices of the form {@code signup-enter-contact}. */
public enum Motive {
    ENVIRONMENT("온실가스 감축·환경 보호"),
    SAVING("전기 등 에너지 절약"),
    INCENTIVE("인센티브(포인트)"),
    RECOMMENDATION("주변 권유"),
    CAMPAIGN("지자체·기관 홍보"),
    AGREEMENT("업무 협약"),
    OTHER("기타");

    private final String label;

    Motive(String label) {
        this.label = label;
    }

    /** The Korean words shown to people. */
    public String label() {
        return label;
    }
}
