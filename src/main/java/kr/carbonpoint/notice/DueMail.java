package kr.carbonpoint.notice;

import java.util.Map;
import java.util.Optional;

/** Knows what one kind of mail of the outbox says; a bean of the feature that the mail speaks of. */
public interface DueMail {

    /**
     * @param to the member's address; never logged
     * @param values what the template needs, see {@link Mail}
     */
    record Letter(String to, Map<String, Object> values) {

        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    Mail mail();

    /**
     * Writes one mail when it is its turn, with what holds then.
     *
     * @param about as the row of {@code due_mail} says, for example the code of a half-year or a payment
     * @return empty where there is nothing to send: no address, no member, or no longer true
     */
    Optional<Letter> letter(long memberId, long about);
}
