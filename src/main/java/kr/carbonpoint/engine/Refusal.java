package kr.carbonpoint.engine;

/** An answer that breaks a rule. The message is for the person at the screen: Korean, and it says what to do. It never repeats what was typed. */
public class Refusal extends RuntimeException {

    private final String field;

    /** @param field the key of the form field to mark, or {@code null} when the message is about the whole form */
    public Refusal(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
