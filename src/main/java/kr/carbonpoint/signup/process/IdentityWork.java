package kr.carbonpoint.signup.process;

import kr.carbonpoint.signup.ClerkIdentity;
import kr.carbonpoint.signup.SamePerson;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Calls a clerk who decides who somebody is. */
@Component
class IdentityWork implements ClerkWork {

    private final RuntimeService runtime;
    private final SamePerson samePerson;
    private final ClerkIdentity clerks;

    IdentityWork(RuntimeService runtime, SamePerson samePerson, ClerkIdentity clerks) {
        this.runtime = runtime;
        this.samePerson = samePerson;
        this.clerks = clerks;
    }

    @Override
    public void begin(String reference) {
        if (samePerson.ask(reference)) {
            start(reference);
        }
    }

    void start(String reference) {
        var terms = clerks.terms(reference);
        runtime.startProcessInstanceByKey(
                "clerk-identity",
                reference,
                Variables.putValue("identityGroup", terms.group())
                        .putValue("identityReminder", Flags.text(terms.reminder()))
                        .putValue("identityDue", Flags.text(terms.due()))
                        .putValue("identityEscalation", Flags.text(terms.escalation())));
    }
}
