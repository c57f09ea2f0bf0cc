package kr.carbonpoint.enrolment;

import kr.carbonpoint.wizard.Filings;
import kr.carbonpoint.wizard.StepForm;
import org.springframework.beans.factory.annotation.Autowired;

/** One step of an official's application. */
abstract class EnrolmentStep extends StepForm<Step, Draft, Enrolment> {

    @Autowired
    private Enrolments enrolments;

    EnrolmentStep(Step step) {
        super(step);
    }

    @Override
    protected final Filings<Enrolment> filings() {
        return enrolments;
    }
}
