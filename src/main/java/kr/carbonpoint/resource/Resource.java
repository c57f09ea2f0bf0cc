package kr.carbonpoint.resource;

/** What the programme counts (자원). */
public enum Resource {
    ELECTRICITY("전기", "kWh"),
    WATER("상수도", "㎥"),
    GAS("도시가스", "㎥");

    private final String label;
    private final String unit;

    Resource(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** The Korean name, as on screens. */
    public String label() {
        return label;
    }

    /** The unit usage is counted in. */
    public String unit() {
        return unit;
    }
}
