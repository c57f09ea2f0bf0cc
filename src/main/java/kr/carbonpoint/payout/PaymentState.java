package kr.carbonpoint.payout;

import java.time.LocalDate;
import kr.carbonpoint.period.Half;

/**
 * One line of what a member gets, in plain Korean.
 *
 * @param half the half-year that it was listed for or earned in
 * @param municipality the payer's name
 * @param won what it is about; negative for what is taken off the next payment
 * @param on since when; {@code null} for what is not yet on a list
 * @param title what it is now, a sentence
 * @param reason why, a sentence, or {@code null}
 * @param advice what to do, or that there is nothing to do
 * @param deadline until when it can be claimed or is expected, or {@code null}
 */
public record PaymentState(
        Stage stage,
        Half half,
        String municipality,
        long won,
        LocalDate on,
        String title,
        String reason,
        String advice,
        LocalDate deadline) {

    /** Where the money is. */
    public enum Stage {
        WAITING_FOR_BUDGET,
        DUE,
        OWING,
        LISTED,
        SENT,
        PAID,
        HELD,
        RETURNED,
        NOTICED,
        LAPSED,
        DONATED
    }
}
