package kr.carbonpoint.engine;

/**
 * A value that {@link TaskForm#submit} hands to the service tasks of the same transaction, for example a number that is
 * checked and never stored. It is gone at the next point where the process waits.
 */
public record Transient(Object value) {

    @Override
    public String toString() {
        return "Transient[…]";
    }
}
