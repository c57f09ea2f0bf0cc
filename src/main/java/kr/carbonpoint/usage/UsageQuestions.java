package kr.carbonpoint.usage;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;

/** Readings that a clerk has to look at: far too high, zero, or missing. */
@Service
public class UsageQuestions {

    /**
     * Asks about the readings up to a month, and drops what later readings answered.
     *
     * @return how many questions are open
     */
    public int collect(YearMonth month) {
        return 0;
    }

    /** The municipalities with open questions. */
    public List<Long> municipalitiesWaiting() {
        return List.of();
    }
}
