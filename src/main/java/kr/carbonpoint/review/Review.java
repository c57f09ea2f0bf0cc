package kr.carbonpoint.review;

import java.time.OffsetDateTime;

/**
 * A review as it stands. {@code decision}, {@code decidedBy}, {@code message} and {@code closedAt} are {@code null} while
 * it is open.
 */
public record Review(
        long id,
        String reference,
        String addressId,
        long municipality,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime closedAt,
        Decision decision,
        String decidedBy,
        String message) {

    public boolean isOpen() {
        return decision == null;
    }
}
