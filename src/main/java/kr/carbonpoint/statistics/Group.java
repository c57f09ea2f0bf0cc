package kr.carbonpoint.statistics;

import java.util.Arrays;
import java.util.List;

/** The rows of the public table, in its order (guide; domain.md §8). Constants are {@code participation.kind}. */
public enum Group {
    DETACHED("단독", false),
    APARTMENT("아파트", false),
    BUSINESS("상업시설", false),
    PUBLIC("공공 및 학교", false),
    COMPLEX_APARTMENT("아파트", true),
    COMPLEX_SCHOOL("학교", true),
    COMPLEX_BUILDING("일반건물", true);

    private final String label;
    private final boolean complex;

    Group(String label, boolean complex) {
        this.label = label;
        this.complex = complex;
    }

    public String label() {
        return label;
    }

    /** Whether a row of 단지; the others are 개별. */
    public boolean isComplex() {
        return complex;
    }

    static List<Group> of(boolean complex) {
        return Arrays.stream(values()).filter(group -> group.complex == complex).toList();
    }
}
