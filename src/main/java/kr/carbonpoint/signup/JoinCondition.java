package kr.carbonpoint.signup;

import java.util.Optional;

/**
 * Something that a clerk or somebody else has to settle before an application can join. A bean for each kind; all of
 * them are asked each time an application comes to the gate, see {@link ReviewGate}.
 */
interface JoinCondition {

    /** How a condition stands. The later one weighs more. */
    enum State {
        /** Nothing to settle, or settled in the applicant's favour. */
        CLEAR,
        /** Somebody still has to decide. */
        OPEN,
        /** The applicant has to correct something: {@link Standing#step}. */
        ASKED_BACK,
        REFUSED
    }

    /**
     * @param step the step to correct, only when asked back
     * @param message what the applicant is told: why asked back or refused, or what is waited for
     */
    record Standing(State state, Step step, String message) {

        static final Standing CLEAR = new Standing(State.CLEAR, null, null);

        /** @param waiting for what, in a sentence for the status page */
        static Standing open(String waiting) {
            return new Standing(State.OPEN, null, waiting);
        }

        static Standing askedBack(Step step, String message) {
            return new Standing(State.ASKED_BACK, step, message);
        }

        static Standing refused(String message) {
            return new Standing(State.REFUSED, null, message);
        }
    }

    /** Reads how it stands; what it stands on stays locked, so that no decision slips in between. */
    Standing standing(Application application);

    /**
     * How it stood last, for the status page, also after the end of the application.
     *
     * @return empty where there never was anything to settle
     */
    Optional<Standing> seen(String reference);

    /**
     * The application ends: what is still open is called off, what is known about the person forgotten.
     *
     * @param application as it was, its draft still there
     */
    void ended(Application application, Application.Outcome outcome);
}
