package kr.carbonpoint.objection;

/**
 * @param reference of the objection, the engine's business key
 * @param about reference of the application that was refused
 * @param content {@code null} once the answer is sent
 * @param upheld {@code null} as long as it is open
 */
record Objection(String reference, String about, long municipality, Content content, Boolean upheld, String answer) {

    /** What was said, and where to send the answer. */
    record Content(String text, String email) {

        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    boolean isOpen() {
        return upheld == null;
    }

    @Override
    public String toString() {
        return "Objection[" + reference + "]";
    }
}
