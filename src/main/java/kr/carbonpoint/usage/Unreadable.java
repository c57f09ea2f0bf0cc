package kr.carbonpoint.usage;

/** A file that cannot be loaded as a whole. The message is Korean and says what to do. */
class Unreadable extends RuntimeException {

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
