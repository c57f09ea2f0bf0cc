package kr.carbonpoint.wizard;

import java.util.List;
import java.util.Optional;

/**
 * A step of an application, a user task of its model. An enum names all of them in their order.
 *
 * @param <S> the enum
 * @param <D> what is answered so far
 */
public interface OrderedStep<S extends Enum<S>, D extends StepDraft<S>> {

    /** Id of the user task. */
    String task();

    String title();

    int ordinal();

    /** The steps that a draft asks for, in their order; the last one asks nothing new. */
    List<S> line(D draft);

    /** The step after this one on the line, were all unanswered. */
    default Optional<S> next(D draft) {
        return line(draft).stream().filter(step -> step.ordinal() > ordinal()).findFirst();
    }

    /** The step before this one on the line. */
    default Optional<S> previous(D draft) {
        return line(draft).stream().filter(step -> step.ordinal() < ordinal()).reduce((first, second) -> second);
    }

    /** Where to go on after this step: the first one that is not answered, other than this. */
    default S following(D draft) {
        var line = line(draft);
        return line.stream()
                .filter(step -> step != this && !draft.has(step))
                .findFirst()
                .orElse(line.get(line.size() - 1));
    }

    /** Whether a draft has reached this step, so that it may be opened. */
    default boolean isReachableIn(D draft) {
        var before = line(draft).stream().filter(step -> step.ordinal() < ordinal());
        return line(draft).contains(this) && before.allMatch(draft::has);
    }
}
