package kr.carbonpoint.payout;

import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Profile;

/**
 * A member as somebody to be paid.
 *
 * @param roadAddress {@code null} when the address is no longer known
 * @param outcome of the last holder check or transfer, see {@link Payees}; {@code null} when there was none
 */
record Payee(
        long member,
        String reference,
        String loginId,
        IncentiveKind incentive,
        String roadAddress,
        Profile profile,
        String outcome) {

    private static final int HEAD = 3;
    private static final int TAIL = 2;

    boolean takesCash() {
        return incentive == IncentiveKind.CASH;
    }

    /** The account with all but its first three and last two digits hidden. */
    String maskedAccount() {
        return masked(profile.account());
    }

    static String masked(String account) {
        int hidden = account.length() - HEAD - TAIL;
        return hidden <= 0
                ? "*".repeat(account.length())
                : account.substring(0, HEAD) + "*".repeat(hidden) + account.substring(HEAD + hidden);
    }

    String address() {
        return new PaymentLine(0, 0, reference, roadAddress, 0, profile).address();
    }

    /** Why nothing can be transferred as it is; {@code null} when nothing is known against it. */
    HoldReason problem() {
        if (!takesCash()) {
            return null;
        }
        if (profile.account() == null) {
            return HoldReason.ACCOUNT_MISSING;
        }
        return outcome == null || outcome.equals(Payees.GOOD) ? null : HoldReason.valueOf(outcome);
    }

    @Override
    public String toString() {
        return "Payee[" + reference + "]";
    }
}
