package kr.carbonpoint.engine;

/** Hears of a new password that was set through the engine (Camunda Admin, REST), in the transaction that makes it so. */
public interface PasswordChanges {

    void passwordSet(String user);
}
