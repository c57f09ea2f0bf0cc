package kr.carbonpoint.signup;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;

/** What the step of the detailed address asks about something else than a home; a bean for each such site. */
interface SiteQuestions {

    Needs.Site site();

    /** What the form shows of what is answered already. */
    Map<String, Object> shown(Draft draft);

    /**
     * Checks the answers and puts them into the draft.
     *
     * @throws Refusal when a rule is broken
     */
    void answered(Draft draft, Answers answers);
}
