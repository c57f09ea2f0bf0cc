package kr.carbonpoint.wizard;

/**
 * An application that somebody fills in step by step.
 *
 * @param <D> what is answered so far
 */
public interface Filing<D> {

    /** The public reference, the engine's business key. */
    String reference();

    /** User id of the session's technical user. */
    String applicant();

    /** {@code null} after the end. */
    D draft();

    /** Whether it goes on and somebody is the one who fills it in. */
    default boolean isAt(String user) {
        return applicant().equals(user) && draft() != null;
    }
}
