package kr.carbonpoint.policy.process;

import kr.carbonpoint.policy.ProposalMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells who proposed a rule what became of it. */
@Component("mailPolicyDecision")
class MailPolicyDecision implements JavaDelegate {

    private final ProposalMails mails;

    MailPolicyDecision(ProposalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tell(execution.getProcessBusinessKey());
    }
}
