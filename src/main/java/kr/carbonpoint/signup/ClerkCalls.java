package kr.carbonpoint.signup;

/** How a clerk who is asked about somebody hears that it is over. */
public interface ClerkCalls {

    /** Ends the clerk's task, if there is one. */
    void off(String reference);
}
