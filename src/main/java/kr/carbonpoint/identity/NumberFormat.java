package kr.carbonpoint.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import kr.carbonpoint.engine.Refusal;

/** What resident and foreigner registration numbers have in common: 13 digits, birth date first (domain.md §3.1). */
final class NumberFormat {

    static final String FRONT = "rrnFront";
    static final String BACK = "secret_rrnBack";

    private static final Pattern FORMAT = Pattern.compile("\\d{13}");
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int OLDEST = 130;

    private NumberFormat() {}

    /**
     * @throws IllegalArgumentException when it is not 13 digits, or of the other kind
     * @throws DateTimeException when the birth date is not in the calendar
     */
    static void require(String digits, boolean foreigner) {
        if (!FORMAT.matcher(digits).matches() || isForeigner(digits) != foreigner) {
            throw new IllegalArgumentException("not such a registration number");
        }
        birthDate(digits);
    }

    static boolean isForeigner(String digits) {
        return digits.charAt(6) >= '5' && digits.charAt(6) <= '8';
    }

    static LocalDate birthDate(String digits) {
        int century = switch (digits.charAt(6)) {
            case '9', '0' -> 1800;
            case '1', '2', '5', '6' -> 1900;
            default -> 2000;
        };
        return LocalDate.of(
                century + Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }

    /** The check digit of the numbers given before October 2020, as 주민등록번호 have it. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    /** Masked as the law's guidance shows it: {@code 900101-1******}. */
    static String masked(String digits) {
        return digits.substring(0, 6) + "-" + digits.charAt(6) + "******";
    }

    static String join(String front6, String back7, LocalDate today) {
        String front = half(front6, 6, FRONT, "번호 앞자리는 숫자 6자리예요. 생년월일을 입력해 주세요. 예: 1990년 1월 2일이면 900102");
        String back = half(back7, 7, BACK, "번호 뒷자리는 숫자 7자리예요. 다시 입력해 주세요.");
        LocalDate birth;
        try {
            birth = birthDate(front + back);
        } catch (DateTimeException impossible) {
            throw new Refusal(FRONT, "달력에 없는 날짜예요. 번호 앞 6자리를 다시 확인해 주세요.");
        }
        if (birth.isAfter(today)) {
            throw new Refusal(FRONT, "태어난 날이 오늘보다 늦어요. 앞 6자리와 뒷자리의 첫 숫자를 다시 확인해 주세요.");
        }
        if (isTooOld(birth, today)) {
            throw new Refusal(BACK, "뒷자리의 첫 숫자가 태어난 해와 맞지 않아요. 다시 확인해 주세요.");
        }
        return front + back;
    }

    /** Nobody was ever so old: a slip of the keyboard. */
    static boolean isTooOld(LocalDate birth, LocalDate today) {
        return Period.between(birth, today).getYears() > OLDEST;
    }

    /** The digits of what was typed or pasted: full-width ones are made plain, blanks and hyphens do no harm. */
    static String plain(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}.]", "");
    }

    private static String half(String typed, int length, String field, String advice) {
        String digits = plain(typed);
        if (!digits.matches("\\d{" + length + "}")) {
            throw new Refusal(field, advice);
        }
        return digits;
    }
}
