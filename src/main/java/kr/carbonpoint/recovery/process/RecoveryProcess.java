package kr.carbonpoint.recovery.process;

import java.time.LocalDate;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.recovery.Recoveries;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a link mailed to whoever is to get one. */
@Component
public class RecoveryProcess {

    /** Begins the business key; the reference of the membership follows. */
    static final String KEY = "RECOVERY-";

    private final Recoveries recoveries;
    private final RuntimeService runtime;

    RecoveryProcess(Recoveries recoveries, RuntimeService runtime) {
        this.recoveries = recoveries;
        this.runtime = runtime;
    }

    /** As {@link Recoveries#ofPerson}. */
    @Transactional
    public void ask(PersonName name, LocalDate birthDate, String email) {
        recoveries.ofPerson(name, birthDate, email).forEach(this::start);
    }

    /** As {@link Recoveries#ofAccount}. */
    @Transactional
    public void ask(String account, String email) {
        recoveries.ofAccount(account, email).forEach(this::start);
    }

    private void start(String reference) {
        runtime.startProcessInstanceByKey("recovery", KEY + reference);
    }
}
