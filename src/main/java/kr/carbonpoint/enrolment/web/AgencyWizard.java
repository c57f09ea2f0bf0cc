package kr.carbonpoint.enrolment.web;

import java.util.Optional;
import kr.carbonpoint.engine.ApplicantTasks;
import kr.carbonpoint.enrolment.Draft;
import kr.carbonpoint.enrolment.Enrolment;
import kr.carbonpoint.enrolment.EnrolmentDrafts;
import kr.carbonpoint.enrolment.Enrolments;
import kr.carbonpoint.enrolment.Step;
import kr.carbonpoint.wizard.WizardController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An official's application in Tasklist. */
@RestController
@RequestMapping("/agency")
class AgencyWizard extends WizardController<Step, Draft, Enrolment> {

    AgencyWizard(Enrolments enrolments, EnrolmentDrafts drafts, ApplicantTasks tasks) {
        super(enrolments, drafts, tasks);
    }

    @Override
    protected Step at(Optional<String> task) {
        return task.flatMap(Step::of).orElse(Step.CHECK_ENROLMENT);
    }

    @Override
    protected Optional<Step> step(String task) {
        return Step.of(task);
    }

    @Override
    protected Surroundings around(Enrolment enrolment, Step step, Optional<String> task) {
        return new Surroundings(
                "담당자 계정 신청",
                step == Step.CHECK_ENROLMENT ? "신청하기" : "다음",
                "/agency/status",
                null,
                step.phase(),
                Step.PHASES);
    }
}
