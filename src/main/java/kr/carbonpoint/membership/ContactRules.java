package kr.carbonpoint.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import kr.carbonpoint.engine.Digits;
import kr.carbonpoint.engine.Refusal;

/** The formats of contact and household data (domain.md §3.4). */
public final class ContactRules {

    private static final BigDecimal SMALLEST_AREA = BigDecimal.ONE;
    private static final BigDecimal LARGEST_AREA = new BigDecimal("9999.99");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ContactRules() {}

    /** A mobile number as 010-1234-5678; the old 011, 016–019 have three or four digits in the middle. */
    public static String mobile(String typed) {
        return mobile("mobile", typed);
    }

    public static String mobile(String field, String typed) {
        var digits = digits(typed);
        if (!digits.matches("010\\d{8}|01[16789]\\d{7,8}")) {
            throw new Refusal(field, "휴대폰 번호는 010으로 시작하는 11자리로 입력해 주세요.");
        }
        return grouped(digits, 3);
    }

    /** A land line: 02 or 0NN, then seven or eight digits. */
    public static String phone(String typed) {
        return phone("phone", typed);
    }

    public static String phone(String field, String typed) {
        var digits = digits(typed);
        if (!digits.matches("02\\d{7,8}|0[3-7]\\d{8,9}")) {
            throw new Refusal(field, "전화번호는 지역번호부터 입력해 주세요.");
        }
        return grouped(digits, digits.startsWith("02") ? 2 : 3);
    }

    public static String email(String typed) {
        return email("email", typed);
    }

    public static String email(String field, String typed) {
        if (!typed.matches("[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new Refusal(field, "이메일 주소를 다시 확인해 주세요. ‘아이디@주소’ 모양이어야 해요.");
        }
        return typed;
    }

    /** Floor area in ㎡ with at most two decimals, or {@code null}. */
    public static BigDecimal area(Optional<BigDecimal> typed) {
        return area("area", typed);
    }

    public static BigDecimal area(String field, Optional<BigDecimal> typed) {
        typed.filter(area -> area.compareTo(SMALLEST_AREA) < 0 || area.compareTo(LARGEST_AREA) > 0 || area.scale() > 2)
                .ifPresent(area -> {
                    throw new Refusal(field, "면적은 ㎡ 단위 숫자로, 소수 둘째 자리까지 입력해 주세요.");
                });
        return typed.orElse(null);
    }

    public static Integer householdSize(Optional<BigDecimal> typed) {
        typed.filter(size -> size.stripTrailingZeros().scale() > 0
                        || size.compareTo(BigDecimal.ONE) < 0
                        || size.compareTo(BigDecimal.valueOf(30)) > 0)
                .ifPresent(size -> {
                    throw new Refusal("householdSize", "함께 사는 사람 수를 1에서 30 사이의 숫자로 입력해 주세요.");
                });
        return typed.map(BigDecimal::intValue).orElse(null);
    }

    public static LocalDate movedIn(String typed, LocalDate today) {
        return past("movedIn", typed, today, "전입일자는 오늘이나 그 전의 날짜 8자리로 입력해 주세요. 예) 20150301");
    }

    /** A day of today or before, typed as eight digits. */
    public static LocalDate past(String field, String typed, LocalDate today, String advice) {
        return parse(typed)
                .filter(day -> !day.isAfter(today) && day.getYear() >= 1900)
                .orElseThrow(() -> new Refusal(field, advice));
    }

    /** A day as eight digits, whatever stands between them. */
    public static LocalDate day(String field, String typed) {
        return parse(typed).orElseThrow(() -> new Refusal(field, "없는 날짜예요. 연월일 8자리로 다시 적어 주세요. 예) 20260305"));
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(digits(typed), DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** A day as it is typed. */
    public static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String digits(String typed) {
        return Digits.of(typed).replaceAll("[()/]", "");
    }

    private static String grouped(String digits, int prefix) {
        int last = digits.length() - 4;
        return digits.substring(0, prefix) + "-" + digits.substring(prefix, last) + "-" + digits.substring(last);
    }
}
