package kr.carbonpoint.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;

/** A date of birth as people type it: eight digits, with or without signs between them. */
public final class BirthDate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private BirthDate() {}

    /**
     * @param field the form field to mark when it is refused
     * @param today the latest day there can be
     * @throws Refusal when it is no day, in the future, or more than 130 years ago
     */
    public static LocalDate parse(String typed, String field, LocalDate today) {
        return day(typed)
                .filter(day -> !day.isAfter(today) && !NumberFormat.isTooOld(day, today))
                .orElseThrow(() -> new Refusal(field, "생년월일은 숫자 8자리로 입력해 주세요. 예: 1952년 3월 7일이면 19520307"));
    }

    /** Any day, typed as a date of birth is; empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(NumberFormat.plain(typed).replaceAll("[/년월일]", ""), DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** As it is typed. */
    public static String typed(LocalDate day) {
        return DAY.format(day);
    }
}
