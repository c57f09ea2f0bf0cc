package kr.carbonpoint.account;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param usedAt last sign-in, within an hour; {@code null} before the first
 * @param suspendedAt {@code null} while it may be used
 * @param suspendedBy user id of an administrator, {@code null} when the timer did it
 * @param groups ids of all groups, sorted
 */
public record StaffAccount(
        long id,
        String loginId,
        OffsetDateTime usedAt,
        OffsetDateTime suspendedAt,
        String suspendedBy,
        List<String> groups) {

    public boolean isSuspended() {
        return suspendedAt != null;
    }
}
