package kr.carbonpoint.enrolment;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.wizard.TypedForms;
import org.springframework.stereotype.Service;

/** What officials type, and how far their application has come. */
@Service
public class EnrolmentDrafts extends TypedForms<Step, Draft, Enrolment> {

    EnrolmentDrafts(Enrolments enrolments, List<EnrolmentStep> forms) {
        super(enrolments, forms);
    }

    @Override
    protected Optional<Step> step(String task) {
        return Step.of(task);
    }

    @Override
    protected boolean asks(Step step) {
        return step != Step.CHECK_ENROLMENT;
    }
}
