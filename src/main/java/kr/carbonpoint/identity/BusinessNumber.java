package kr.carbonpoint.identity;

import java.util.regex.Pattern;
import kr.carbonpoint.engine.Digits;
import kr.carbonpoint.engine.Refusal;

/** A business registration number (사업자등록번호), 10 digits, the last of them a check digit (domain.md §3.2). */
public record BusinessNumber(String digits) {

    private static final Pattern FORMAT = Pattern.compile("[0-9]{10}");
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public BusinessNumber {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("not a business number");
        }
    }

    /**
     * Reads a typed number; blanks, hyphens and full-width digits do no harm.
     *
     * @param field the form field to mark when it is refused
     * @throws Refusal when it cannot be a business number
     */
    public static BusinessNumber parse(String typed, String field) {
        var digits = Digits.of(typed);
        if (!FORMAT.matcher(digits).matches()) {
            throw new Refusal(field, "사업자등록번호는 숫자 10자리예요. 사업자등록증에서 확인해 다시 입력해 주세요.");
        }
        if (!isNumber(digits)) {
            throw new Refusal(field, "없는 사업자등록번호예요. 잘못 적은 숫자가 없는지 사업자등록증에서 확인해 주세요.");
        }
        return new BusinessNumber(digits);
    }

    /** As on the certificate: {@code 124-81-00998}. */
    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    /** Of a sole trader it is personal: {@code 124-81-*****}. */
    @Override
    public String toString() {
        return formatted().substring(0, 7) + "*****";
    }

    private static boolean isNumber(String digits) {
        if (!FORMAT.matcher(digits).matches()) {
            return false;
        }
        int sum = (digits.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == digits.charAt(9) - '0';
    }
}
