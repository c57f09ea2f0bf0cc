package kr.carbonpoint.signup;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * A question to a clerk about who an applicant is. {@code closedAt}, {@code decision}, {@code decidedBy} and
 * {@code message} are {@code null} while it is open.
 *
 * @param member reference of the member who may be the same person, only for {@link Question#SAME_PERSON}
 */
record IdentityCase(
        long id,
        String reference,
        Question question,
        long municipality,
        String member,
        OffsetDateTime openedAt,
        ZonedDateTime dueAt,
        OffsetDateTime closedAt,
        Decision decision,
        String decidedBy,
        String message) {

    enum Question {
        /** No agency can say who it is: the clerk looks at papers. */
        PAPER,
        /** A member has the same name and birth date. */
        SAME_PERSON
    }

    enum Decision {
        /** The papers show it; or: another person than the member. */
        CONFIRMED,
        ASKED_BACK,
        /** The papers do not show it; or: the member, who cannot join twice. */
        REFUSED,
        /** The applicant took another way or ended the application. */
        CALLED_OFF
    }

    boolean isOpen() {
        return decision == null;
    }
}
