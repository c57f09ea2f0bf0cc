package kr.carbonpoint.staff;

import java.util.List;

/** A feature's part of the start page; a bean of the feature, ordered by {@code @Order}. */
public interface StaffCard {

    /** One line with a number or a state; {@code link} is {@code null} or leads to where it is dealt with. */
    record Fact(String label, String value, String link) {}

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
