package kr.carbonpoint.objection;

import kr.carbonpoint.resource.Resource;

/** Which part of a half-year's result somebody objects to. The first ones are those of {@link Resource}. */
public enum Topic {
    ELECTRICITY("전기 결과"),
    WATER("상수도 결과"),
    GAS("도시가스 결과"),
    PAYMENT("받은 금액");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    static Topic of(Resource resource) {
        return valueOf(resource.name());
    }

    public String label() {
        return label;
    }

    boolean is(Resource resource) {
        return name().equals(resource.name());
    }
}
