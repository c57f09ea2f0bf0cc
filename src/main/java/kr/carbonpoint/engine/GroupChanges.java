package kr.carbonpoint.engine;

/**
 * Hears of everybody who enters or leaves a group, by whatever door (a page of this application, Camunda Admin, REST), in
 * the transaction that makes it so.
 */
public interface GroupChanges {

    /**
     * @param by who is signed in to the engine, {@code null} when the application does it by itself
     * @throws Refusal when that user may not be in that group: nothing changes
     */
    void entered(String user, String group, String by);

    void left(String user, String group, String by);

    /** A user is gone, after having left every group. */
    void deleted(String user);
}
