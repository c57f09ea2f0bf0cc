package kr.carbonpoint.objection;

import java.time.LocalDate;

/**
 * An objection as it stands.
 *
 * @param reference of the objection, the engine's business key
 * @param about reference of the application that was refused, or of the member
 * @param subject {@code null} when it is against a refusal
 * @param content {@code null} once it is erased
 * @param dueOn when the answer is due; {@code null} of old ones
 * @param outcome {@code null} as long as it is open
 * @param endedOn {@code null} likewise
 */
public record Objection(
        String reference,
        String about,
        Subject subject,
        long municipality,
        LocalDate raisedOn,
        LocalDate dueOn,
        Content content,
        Outcome outcome,
        String answer,
        LocalDate endedOn) {

    /** What was said, and where to send the answer: {@code null} of a member, who is written to as always. */
    public record Content(String text, String email) {

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /** How it ended. */
    public enum Outcome {
        UPHELD,
        REJECTED,
        /** More has to be told: it can be raised again at once. */
        ASKED_BACK,
        WITHDRAWN
    }

    public boolean isOpen() {
        return outcome == null;
    }

    boolean isAgainstRefusal() {
        return subject == null;
    }

    @Override
    public String toString() {
        return "Objection[" + reference + "]";
    }
}
