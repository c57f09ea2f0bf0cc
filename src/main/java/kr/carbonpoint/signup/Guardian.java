package kr.carbonpoint.signup;

import java.time.LocalDate;

/**
 * The legal guardian of a child under 14, and for which child consent was given. The step counts as answered once the
 * guardian has consented.
 *
 * @param childName as the guardian states it; {@code null} before the consent, like the birth date
 */
record Guardian(String name, Relation relation, String email, String childName, LocalDate childBirthDate) {

    /** What the guardian is to the child. */
    enum Relation {
        MOTHER("어머니"),
        FATHER("아버지"),
        OTHER("법정대리인");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Before consent: only name and contact may be kept (PIPA §22의2②). */
    static Guardian asked(String name, Relation relation, String email) {
        return new Guardian(name, relation, email, null, null);
    }

    Guardian consentingFor(Ward child) {
        return new Guardian(name, relation, email, child.name(), child.birthDate());
    }

    boolean consentedFor(Identity identity) {
        return identity.birthDate().equals(childBirthDate)
                && identity.name().replace(" ", "").equalsIgnoreCase(childName.replace(" ", ""));
    }
}
