package kr.carbonpoint.signup;

import java.time.OffsetDateTime;

/**
 * A consent that is asked for, and how it stands.
 *
 * @param reference of the child's application
 * @param answerReference of the guardian's own, {@code null} until the link was opened
 * @param municipality whose clerks record a paper; {@code null} while none was announced
 * @param answer {@code null} until the guardian has answered
 * @param message why a paper was sent back, or {@code null}
 */
record GuardianConsent(
        String reference,
        Guardian contact,
        String answerReference,
        OffsetDateTime dueAt,
        Long municipality,
        Answer answer,
        Ward ward,
        String message) {

    enum Answer {
        GIVEN,
        REFUSED
    }

    boolean isOpen() {
        return answer == null;
    }

    @Override
    public String toString() {
        return "GuardianConsent[" + reference + "]";
    }
}
