package kr.carbonpoint.signup.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import kr.carbonpoint.identity.BusinessClaim;
import kr.carbonpoint.signup.AuthenticationClaim;
import kr.carbonpoint.signup.BusinessVerification;
import kr.carbonpoint.signup.ClerkCalls;
import kr.carbonpoint.signup.ClerkIdentity;
import kr.carbonpoint.signup.IdentityClaim;
import kr.carbonpoint.signup.IdentityNotices;
import kr.carbonpoint.signup.NameVerification;
import kr.carbonpoint.signup.PhoneAuthentication;
import kr.carbonpoint.signup.SignupProperties;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to prove who one is: {@code identity-check.bpmn} and {@code clerk-identity.bpmn}. */
@Configuration(proxyBeanMethods = false)
class IdentityDelegates {

    private final SignupProperties properties;
    private final Clock clock;

    IdentityDelegates(SignupProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    JavaDelegate verifyRealName(NameVerification names) {
        return execution -> {
            var claim = (IdentityClaim) execution.getVariable("identityClaim");
            execution.setVariable(
                    "nameCheck",
                    names.verify(execution.getProcessBusinessKey(), claim).name());
            setPause(execution);
        };
    }

    @Bean
    JavaDelegate requestAuthentication(PhoneAuthentication authentication) {
        return execution -> {
            var claim = (AuthenticationClaim) execution.getVariable("identityClaim");
            execution.setVariable(
                    "authentication",
                    authentication
                            .request(execution.getProcessBusinessKey(), claim)
                            .name());
            setPause(execution);
        };
    }

    @Bean
    JavaDelegate readAuthentication(PhoneAuthentication authentication) {
        return execution -> {
            execution.setVariable(
                    "authentication",
                    authentication.read(execution.getProcessBusinessKey()).name());
            setPause(execution);
        };
    }

    @Bean
    JavaDelegate requestClerk(ClerkIdentity clerks, IdentityWork work) {
        return execution -> {
            var reference = execution.getProcessBusinessKey();
            work.start(reference);
            execution.setVariable(
                    "identityLapse", Flags.text(clerks.terms(reference).lapse()));
        };
    }

    @Bean
    JavaDelegate callOffClerk(ClerkIdentity clerks, ClerkCalls calls) {
        return execution -> {
            clerks.callOff(execution.getProcessBusinessKey());
            calls.off(execution.getProcessBusinessKey());
        };
    }

    /** Wakes whatever waits for it: the check of the identity, or the application at its gate. */
    @Bean
    JavaDelegate announceIdentity(RuntimeService runtime) {
        return execution -> {
            runtime.createMessageCorrelation("identityDecided")
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .setVariable("clerkIdentity", execution.getVariable("clerkIdentity"))
                    .correlateAll();
            runtime.createMessageCorrelation("reviewDecided")
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .correlateAll();
        };
    }

    @Bean
    JavaDelegate mailIdentity(IdentityNotices notices) {
        return execution -> notices.decision(execution.getProcessBusinessKey());
    }

    @Bean
    ClerkCalls clerkCalls(RuntimeService runtime) {
        return reference -> runtime.createMessageCorrelation("identityCalledOff")
                .processInstanceBusinessKey(reference)
                .correlateAll();
    }

    @Bean
    JavaDelegate checkBusiness(BusinessVerification businesses) {
        return execution -> {
            var claim = (BusinessClaim) execution.getVariable("businessClaim");
            var result = businesses.verify(execution.getProcessBusinessKey(), claim);
            execution.setVariable("businessCheck", result.name());
            if (result == BusinessVerification.Result.PAUSED) {
                setPause(execution);
            }
        };
    }

    /** When the pause ends that begins now, if one begins. */
    private void setPause(DelegateExecution execution) {
        execution.setVariable(
                "nameCheckPause", Flags.text(OffsetDateTime.now(clock).plus(properties.nameCheckPause())));
    }
}
