package kr.carbonpoint.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import kr.carbonpoint.engine.Refusal;

/**
 * A Korean's resident registration number, 13 digits (domain.md §3.1): birth date, then a digit for century and sex. The
 * last digits are random since 2020-10-05, for people of any age, so a wrong check digit is no reason to refuse.
 */
public record ResidentNumber(String digits) {

    private static final Pattern FORMAT = Pattern.compile("\\d{13}");
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int OLDEST = 130;
    private static final String FRONT = "rrnFront";
    private static final String BACK = "secret_rrnBack";

    /**
     * @throws IllegalArgumentException when it is not 13 digits, or a foreigner's
     * @throws DateTimeException when the birth date is not in the calendar
     */
    public ResidentNumber {
        if (!FORMAT.matcher(digits).matches() || foreigner(digits)) {
            throw new IllegalArgumentException("not a resident registration number");
        }
        birthDate(digits);
    }

    /**
     * Reads the two typed halves; blanks and hyphens do no harm.
     *
     * @param today future births are refused, and ages over 130 as slips of the keyboard
     * @throws Refusal on {@code rrnFront} or {@code secret_rrnBack}
     */
    public static ResidentNumber parse(String front6, String back7, LocalDate today) {
        String front = half(front6, 6, FRONT, "주민등록번호 앞자리는 숫자 6자리입니다. 생년월일을 입력해 주세요. 예: 1990년 1월 2일이면 900102");
        String back = half(back7, 7, BACK, "주민등록번호 뒷자리는 숫자 7자리입니다. 다시 입력해 주세요.");
        String digits = front + back;
        if (foreigner(digits)) {
            throw new Refusal(BACK, "외국인등록번호입니다. 이전 단계로 돌아가 회원 유형에서 ‘국내거주외국인’을 골라 주세요.");
        }
        LocalDate birth;
        try {
            birth = birthDate(digits);
        } catch (DateTimeException impossible) {
            throw new Refusal(FRONT, "달력에 없는 날짜입니다. 주민등록번호 앞 6자리를 다시 확인해 주세요.");
        }
        if (birth.isAfter(today)) {
            throw new Refusal(FRONT, "태어난 날이 오늘보다 늦습니다. 앞 6자리와 뒷자리의 첫 숫자를 다시 확인해 주세요.");
        }
        if (Period.between(birth, today).getYears() > OLDEST) {
            throw new Refusal(BACK, "뒷자리의 첫 숫자가 태어난 해와 맞지 않습니다. 다시 확인해 주세요.");
        }
        return new ResidentNumber(digits);
    }

    /** The date of birth, from the first six digits and the century of the seventh. */
    public LocalDate birthDate() {
        return birthDate(digits);
    }

    /** Full years on a day. Someone born on 29 February is a year older on 1 March of a common year (민법 §160③). */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** Whether the check digit of numbers given before October 2020 holds. Advice only, never a reason to refuse. */
    public boolean checksumHolds() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }

    /** Masked as the law's guidance shows it: {@code 900101-1******}. */
    @Override
    public String toString() {
        return digits.substring(0, 6) + "-" + digits.charAt(6) + "******";
    }

    private static String half(String typed, int length, String field, String advice) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{" + length + "}")) {
            throw new Refusal(field, advice);
        }
        return digits;
    }

    private static boolean foreigner(String digits) {
        return digits.charAt(6) >= '5' && digits.charAt(6) <= '8';
    }

    private static LocalDate birthDate(String digits) {
        int century = switch (digits.charAt(6)) {
            case '9', '0' -> 1800;
            case '1', '2' -> 1900;
            default -> 2000;
        };
        return LocalDate.of(
                century + Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }
}
