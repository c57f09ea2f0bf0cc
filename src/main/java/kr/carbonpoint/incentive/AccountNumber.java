package kr.carbonpoint.incentive;

import java.util.regex.Pattern;
import kr.carbonpoint.engine.Digits;
import kr.carbonpoint.engine.Refusal;

/**
 * A bank account number: 10–16 digits, kept as text because leading zeros count. Banks publish no check digits, so the
 * account-holder agency has the last word (domain.md §3.5).
 */
public record AccountNumber(String digits) {

    private static final Pattern FORMAT = Pattern.compile("\\d{10,16}");
    private static final int SHOWN = 4;

    public AccountNumber {
        if (!FORMAT.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an account number");
        }
    }

    /**
     * Reads a typed number; blanks and hyphens do no harm.
     *
     * @throws Refusal on {@code accountNumber}
     */
    public static AccountNumber parse(String typed) {
        String digits = typed == null ? "" : Digits.of(typed);
        if (!FORMAT.matcher(digits).matches()) {
            throw new Refusal("accountNumber", "계좌번호는 숫자 10자리에서 16자리입니다. 통장이나 은행 앱에서 확인해 다시 입력해 주세요.");
        }
        return new AccountNumber(digits);
    }

    /** Masked but for the last four digits. */
    @Override
    public String toString() {
        int hidden = digits.length() - SHOWN;
        return "*".repeat(hidden) + digits.substring(hidden);
    }
}
