package kr.carbonpoint.signup.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.RoutingFlags;
import kr.carbonpoint.review.Deadlines;
import kr.carbonpoint.signup.AccountCheck;
import kr.carbonpoint.signup.DwellingCheck;
import kr.carbonpoint.signup.Joining;
import kr.carbonpoint.signup.MeterCheck;
import kr.carbonpoint.signup.PersonCheck;
import kr.carbonpoint.signup.ReviewGate;
import kr.carbonpoint.signup.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks and the joining of {@code signup.bpmn}: each calls one use case and sets the flags that its gateway reads. */
@Configuration(proxyBeanMethods = false)
class SignupDelegates {

    @Bean
    RoutingFlags signupFlags() {
        return () -> Flags.ALL;
    }

    @Bean
    JavaDelegate checkPerson(PersonCheck persons, SignupProcess process) {
        return execution -> {
            var reference = execution.getProcessBusinessKey();
            boolean member = persons.isMember(reference);
            execution.setVariable("alreadyMember", member);
            if (member) {
                return;
            }
            var earlier = persons.takeOverEarlier(reference);
            if (earlier != null) {
                process.expire(earlier);
            }
            // The form could not know what the identity would change in the draft.
            execution.setVariable(
                    "goTo", persons.following(reference).map(Step::task).orElse(null));
        };
    }

    @Bean
    JavaDelegate checkDwelling(DwellingCheck dwellings) {
        return execution -> execution.setVariable(
                "dwelling", dwellings.check(execution.getProcessBusinessKey()).name());
    }

    @Bean
    JavaDelegate checkMeters(MeterCheck meters, SignupProcess process) {
        return execution -> {
            var outcome = meters.check(execution.getProcessBusinessKey());
            execution.setVariable("meters", outcome.taken() ? "TAKEN" : "FREE");
            execution.setVariable("billingConflict", outcome.reviewer() != null);
            if (outcome.withdraw()) {
                process.withdrawReview(execution.getProcessBusinessKey());
            }
            if (outcome.reviewer() != null) {
                execution.setVariables(review(outcome.reviewer().group(), outcome.deadlines()));
            }
        };
    }

    @Bean
    JavaDelegate checkAccount(AccountCheck accounts) {
        return execution -> execution.setVariable(
                "account", accounts.isFine(execution.getProcessBusinessKey()) ? "FINE" : "REFUSED");
    }

    /** Whatever has come up for others with this application begins now, when it is whole. */
    @Bean
    JavaDelegate requestReviews(List<ClerkWork> work) {
        return execution -> work.forEach(some -> some.begin(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate readReview(ReviewGate gate) {
        return execution -> {
            var verdict = gate.read(execution.getProcessBusinessKey());
            execution.setVariable("review", verdict.state());
            execution.setVariable("goTo", verdict.step());
        };
    }

    @Bean
    JavaDelegate join(Joining joining) {
        return execution -> execution.setVariable(
                "goTo",
                joining.join(execution.getProcessBusinessKey()).map(Step::task).orElse(null));
    }

    private static Map<String, Object> review(String group, Deadlines deadlines) {
        var flags = new HashMap<String, Object>();
        flags.put("reviewGroup", group);
        flags.put("reviewReminder", Flags.text(deadlines.reminder()));
        flags.put("reviewDue", Flags.text(deadlines.due()));
        flags.put("reviewEscalation", Flags.text(deadlines.escalation()));
        return flags;
    }
}
