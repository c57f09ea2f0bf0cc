package kr.carbonpoint.signup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;

/** When a paper was or will be destroyed that is entered by now (regulation §8②). */
final class PaperDestruction {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private PaperDestruction() {}

    /** @throws Refusal on {@code destroyedOn}: no date, or more than a year away */
    static LocalDate parse(Answers answers, LocalDate today) {
        var typed = answers.required("destroyedOn", "종이를 파기한 날이나 파기할 날을 8자리로 적어 주세요. 예) 20261201");
        try {
            var day = LocalDate.parse(typed.replaceAll("[\\s.-]", ""), DAY);
            if (!day.isBefore(today.minusYears(1)) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, like a day that cannot be
        }
        throw new Refusal("destroyedOn", "파기일을 숫자 8자리로 적어 주세요. 앞뒤로 1년 안의 날짜여야 합니다. 예) 20261201");
    }
}
