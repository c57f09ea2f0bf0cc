package kr.carbonpoint.payout.web;

import java.io.Serializable;
import kr.carbonpoint.payout.BankResults;

/** What a result file did; kept in the session until the page that shows it. */
record ResultOutcome(
        long file,
        String name,
        int lines,
        int paid,
        int returned,
        int unchanged,
        int rejected,
        int waiting,
        boolean known)
        implements Serializable {

    static ResultOutcome of(BankResults.Outcome outcome) {
        return new ResultOutcome(
                outcome.file(),
                outcome.fileName(),
                outcome.lines(),
                outcome.paid(),
                outcome.returned(),
                outcome.unchanged(),
                outcome.rejected(),
                outcome.waiting(),
                outcome.known());
    }
}
