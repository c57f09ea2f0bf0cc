package kr.carbonpoint.settlement;

/** How much was saved, as points are given for it (domain.md §1.3). Bounds are compared exactly, never rounded. */
public enum Band {
    MAINTAIN("유지"),
    R5("5% 이상 10% 미만 감축"),
    R10("10% 이상 15% 미만 감축"),
    R15("15% 이상 감축");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
