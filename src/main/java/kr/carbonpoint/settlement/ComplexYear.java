package kr.carbonpoint.settlement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;

/** The year from July to June in which a 단지 is evaluated (docs/complexes.md). {@code endYear}: that of the June. */
public record ComplexYear(int endYear) implements Comparable<ComplexYear> {

    /** The one that a half-year is in. */
    public static ComplexYear of(Half half) {
        return new ComplexYear(half.number() == 1 ? half.year() : half.year() + 1);
    }

    /** As of which what comes out is owed: the half in which it ends. */
    public Half half() {
        return new Half(endYear, 1);
    }

    /** Its own halves, and those that it is compared with. */
    List<Half> halves() {
        return IntStream.rangeClosed(endYear - 2, endYear)
                .mapToObj(year -> new Half(year, 1))
                .flatMap(half -> Stream.of(half.previous(), half))
                .toList();
    }

    public ComplexYear previous() {
        return new ComplexYear(endYear - 1);
    }

    public ComplexYear next() {
        return new ComplexYear(endYear + 1);
    }

    /** For example 2025년 7월~2026년 6월. */
    public String label() {
        return "%d년 7월~%d년 6월".formatted(endYear - 1, endYear);
    }

    @Override
    public int compareTo(ComplexYear other) {
        return Integer.compare(endYear, other.endYear);
    }
}
