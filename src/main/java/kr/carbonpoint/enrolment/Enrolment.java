package kr.carbonpoint.enrolment;

import kr.carbonpoint.wizard.Filing;

/**
 * An official's way to an account.
 *
 * @param reference the public reference, the engine's business key
 * @param applicant user id of the session's technical user
 * @param loginId the chosen id, {@code null} before it is chosen
 * @param mailbox keyed hash of the address that was confirmed, {@code null} while it is not
 * @param outcome {@code null} as long as it goes on
 * @param draft {@code null} after the end
 */
public record Enrolment(
        String reference, String applicant, String loginId, byte[] mailbox, Outcome outcome, Draft draft)
        implements Filing<Draft> {

    /** How an application ended. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        /** Called off by the applicant, or not finished in time. */
        ERASED
    }

    @Override
    public String toString() {
        return "Enrolment[" + reference + "]";
    }
}
