package kr.carbonpoint.staff;

import java.util.List;

/** A feature's part of the start page; a bean of the feature, ordered by {@code @Order}. */
public interface StaffCard {

    /** How much of a whole is used up; {@code of} is at least {@code value}. */
    record Gauge(long value, long of) {}

    /**
     * One line with a number or a state.
     *
     * @param link {@code null} or where it is dealt with
     * @param gauge {@code null}, or what the value looks like
     */
    record Fact(String label, String value, String link, Gauge gauge) {

        public Fact(String label, String value, String link) {
            this(label, value, link, null);
        }
    }

    /** For example 사용량 자료. */
    String title();

    /** Path of the feature's own page. */
    String link();

    /** What the page is for, in a sentence. */
    String about();

    List<Fact> facts(Staff staff);

    /** Whether somebody has to do with it at all. */
    default boolean isFor(Staff staff) {
        return true;
    }
}
