package kr.carbonpoint.signup;

import kr.carbonpoint.wizard.Filings;
import kr.carbonpoint.wizard.StepForm;
import org.springframework.beans.factory.annotation.Autowired;

/** One step of signing up. */
abstract class WizardStep extends StepForm<Step, Draft, Application> {

    @Autowired
    private Applications applications;

    WizardStep(Step step) {
        super(step);
    }

    @Override
    protected final Filings<Application> filings() {
        return applications;
    }
}
