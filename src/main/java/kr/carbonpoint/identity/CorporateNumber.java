package kr.carbonpoint.identity;

import java.util.regex.Pattern;
import kr.carbonpoint.engine.Digits;
import kr.carbonpoint.engine.Refusal;

/** A corporation's registration number (법인등록번호), 13 digits. Those given since 2025-01-31 have no check digit (domain.md §3.2). */
public record CorporateNumber(String digits) {

    private static final Pattern FORMAT = Pattern.compile("[0-9]{13}");

    public CorporateNumber {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a corporate number");
        }
    }

    /**
     * Reads a typed number; blanks, hyphens and full-width digits do no harm.
     *
     * @param field the form field to mark when it is refused
     * @throws Refusal when it is not 13 digits
     */
    public static CorporateNumber parse(String typed, String field) {
        var digits = Digits.of(typed);
        if (!FORMAT.matcher(digits).matches()) {
            throw new Refusal(field, "법인등록번호는 숫자 13자리예요. 사업자등록증이나 등기사항증명서에서 확인해 주세요.");
        }
        return new CorporateNumber(digits);
    }

    /** Whether the check digit of older numbers holds. Advice only, never a reason to refuse. */
    public boolean checksumHolds() {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (i % 2 + 1) * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == digits.charAt(12) - '0';
    }

    /** {@code 130111-0006246}. */
    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }
}
