package kr.carbonpoint.dispute;

import java.time.OffsetDateTime;

/**
 * A dispute as it stands.
 *
 * @param application reference of the application or change that claims it; the member who has it never sees it
 * @param holder id of the member who is registered
 * @param answer {@code null} as long as the member has not answered
 * @param outcome {@code null} as long as it is open
 * @param reason what the applicant is told, {@code null} for nothing
 */
public record Dispute(
        long id,
        String application,
        long holder,
        long municipality,
        OffsetDateTime openedAt,
        Answer answer,
        OffsetDateTime answeredAt,
        Outcome outcome,
        String reason) {

    private static final String PREFIX = "DISPUTE-";

    /** What the member says. */
    public enum Answer {
        STILL_HERE,
        MOVED_OUT
    }

    /** How it can end. */
    public enum Outcome {
        /** The member's home or number ended, the applicant may have it. */
        TRANSFER,
        /** Everything stays as it was. */
        REFUSE,
        /** Neither: the member's home or number ended, the applicant has to look again. */
        BOTH_WRONG,
        /** Nothing is left to decide. */
        CALLED_OFF
    }

    /** Business key of its process, and what mails to the member quote. */
    public String reference() {
        return PREFIX + id;
    }

    static long id(String reference) {
        return Long.parseLong(reference.substring(PREFIX.length()));
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether it was decided against whoever claims what the member has. */
    public boolean isLost() {
        return outcome == Outcome.REFUSE || outcome == Outcome.BOTH_WRONG;
    }

    @Override
    public String toString() {
        return "Dispute[" + reference() + "]";
    }
}
