package kr.carbonpoint.registration;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;

/** What can be missing, and how a clerk deals with it. */
interface MissingKind {

    /** What the form shows: {@code request}, what may be prefilled, and what to choose from. */
    Map<String, Object> shown(Registration request);

    /**
     * Adds it for everyone.
     *
     * @return as in {@link Registration#result}
     * @throws Refusal when an answer breaks a rule, or there is one already
     */
    String add(Registration request, Answers answers);

    /** The one that is meant; as {@link #add}. */
    String map(Registration request, Answers answers);
}
