package kr.carbonpoint.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.wizard.TypedForms;
import org.springframework.stereotype.Service;

/** What is typed while signing up, and how far an application has come. */
@Service
public class Drafts extends TypedForms<Step, Draft, Application> {

    private final Applications applications;

    Drafts(Applications applications, List<WizardStep> forms) {
        super(applications, forms);
        this.applications = applications;
    }

    @Override
    protected Optional<Step> step(String task) {
        return Step.of(task);
    }

    @Override
    protected Optional<Step> beside(String task) {
        return Step.beside(task);
    }

    @Override
    protected boolean asks(Step step) {
        return step.answer() != null;
    }

    /** A guardian goes on only: the answer is short, and its model has no way back. */
    @Override
    public boolean mayOpen(String reference, Step step) {
        return !applications.get(reference).isOfGuardian() && super.mayOpen(reference, step);
    }

    /** Where somebody is on the whole way; a guardian's has only two stages. */
    public Stage stage(String reference, Step current) {
        var draft = applications.get(reference).draft();
        if (draft.isOfGuardian()) {
            var steps = Step.of(draft);
            return new Stage(
                    steps.indexOf(current) + 1, steps.stream().map(Step::title).toList());
        }
        return new Stage(
                current.phase().ordinal() + 1,
                Arrays.stream(Step.Phase.values()).map(Step.Phase::label).toList());
    }

    /** The number of the stage, from 1, and the names of all. */
    public record Stage(int number, List<String> names) {}
}
