package kr.carbonpoint.recovery.process;

import java.time.LocalDate;
import kr.carbonpoint.account.StaffAccount;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.recovery.Recoveries;
import kr.carbonpoint.recovery.Recoveries.Handed;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a link mailed to whoever is to get one. */
@Component
public class RecoveryProcess {

    /** Begins the business key; the reference of the membership follows. */
    static final String KEY = "RECOVERY-";

    /** The same; the number of an account of the staff follows. */
    static final String STAFF = "RECOVERY-STAFF-";

    private final Recoveries recoveries;
    private final AccessLog log;
    private final RuntimeService runtime;

    RecoveryProcess(Recoveries recoveries, AccessLog log, RuntimeService runtime) {
        this.recoveries = recoveries;
        this.log = log;
        this.runtime = runtime;
    }

    /** As {@link Recoveries#ofPerson}. */
    @Transactional
    public void ask(PersonName name, LocalDate birthDate, String email) {
        recoveries.ofPerson(name, birthDate, email).forEach(this::start);
    }

    /** As {@link Recoveries#ofInstitution}. */
    @Transactional
    public void ask(BusinessNumber number, String account, String email) {
        recoveries.ofInstitution(number, account, email).forEach(this::start);
    }

    /** A number for somebody of the staff, who hears of it by mail: it may be for somebody else's hands. */
    @Transactional
    public Handed hand(StaffAccount account, String administrator) {
        log.read(administrator, account.loginId(), Purpose.SIGN_IN_NUMBER);
        runtime.startProcessInstanceByKey("recovery", STAFF + account.id());
        return recoveries.hand(account.loginId());
    }

    private void start(String reference) {
        runtime.startProcessInstanceByKey("recovery", KEY + reference);
    }
}
