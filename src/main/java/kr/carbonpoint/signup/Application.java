package kr.carbonpoint.signup;

import java.time.OffsetDateTime;
import kr.carbonpoint.wizard.Filing;

/**
 * A resident's way to membership.
 *
 * @param reference the public reference: what the resident reads out on the phone, the engine's business key
 * @param applicant user id of the session's technical user
 * @param pausedUntil the end of the last pause after failed real-name checks, {@code null} without one
 * @param outcome {@code null} as long as it goes on
 * @param draft {@code null} after the end
 */
public record Application(String reference, String applicant, OffsetDateTime pausedUntil, Outcome outcome, Draft draft)
        implements Filing<Draft> {

    /** How an application ended. */
    public enum Outcome {
        JOINED,
        SEOUL,
        LATER,
        AGENCY,
        ALREADY_MEMBER,
        REFUSED,
        NO_CONSENT,
        WITHDRAWN,
        EXPIRED,
        /** A guardian's answer, not an application for membership: consent given. */
        CONSENTED,
        /** The same: refused. */
        DECLINED
    }

    /** Whether it is no application for membership but a guardian's answer to one. */
    public boolean isOfGuardian() {
        return draft != null && draft.isOfGuardian();
    }

    @Override
    public String toString() {
        return "Application[" + reference + "]";
    }
}
