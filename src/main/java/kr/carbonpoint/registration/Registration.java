package kr.carbonpoint.registration;

/**
 * A request as it stands.
 *
 * @param application reference of the application or change
 * @param outcome {@code null} as long as it is open
 * @param result id of the address, 동 or code of the supplier; only when added or mapped
 * @param message what the applicant is told, {@code null} for nothing
 */
public record Registration(
        long id, String application, long municipality, Wanted wanted, Outcome outcome, String result, String message) {

    private static final String PREFIX = "REGISTRATION-";

    /** How it can end. */
    public enum Outcome {
        /** There is one now, for everyone. */
        ADD,
        /** It was there already, under another name. */
        MAP,
        ASK_BACK,
        REFUSE,
        /** Nothing is left to decide. */
        CALLED_OFF
    }

    /** Business key of its process. */
    public String reference() {
        return PREFIX + id;
    }

    static long id(String reference) {
        return Long.parseLong(reference.substring(PREFIX.length()));
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether what was typed has to be looked at again. */
    public boolean isLost() {
        return outcome == Outcome.ASK_BACK || outcome == Outcome.REFUSE;
    }

    /** Whether there is something to go on with. */
    public boolean isFound() {
        return result != null;
    }

    @Override
    public String toString() {
        return "Registration[" + reference() + "]";
    }
}
