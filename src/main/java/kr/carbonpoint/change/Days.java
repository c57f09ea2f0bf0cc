package kr.carbonpoint.change;

import java.time.LocalDate;

/** Days as people say them. */
final class Days {

    private Days() {}

    static String words(LocalDate day) {
        return "%d년 %d월 %d일".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
