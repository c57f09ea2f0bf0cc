package kr.carbonpoint.signup.process;

/** A process of clerks or others that an application may call for; a bean for each such process. */
interface ClerkWork {

    /**
     * Starts it where the application, now whole, needs it and it does not run yet. When it is decided, the message
     * {@code reviewDecided} wakes the application.
     */
    void begin(String reference);
}
