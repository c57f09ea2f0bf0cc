package kr.carbonpoint.signup;

import java.util.HexFormat;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountForm;
import kr.carbonpoint.incentive.BankAccount;
import kr.carbonpoint.privacy.Fingerprints;
import org.springframework.stereotype.Service;

/** Asks whose account it is, so that no payment comes back half a year later. */
@Service
public class AccountCheck {

    private final Applications applications;
    private final AccountForm accounts;
    private final Fingerprints fingerprints;

    AccountCheck(Applications applications, AccountForm accounts, Fingerprints fingerprints) {
        this.applications = applications;
        this.accounts = accounts;
        this.fingerprints = fingerprints;
    }

    /**
     * Whether the account of a draft can be paid into; where there is none, there is nothing to check.
     *
     * @throws Refusal when the agency gives no answer, or was asked often enough today: everything typed stays on the screen
     */
    public boolean isFine(String reference) {
        var application = applications.lock(reference);
        var contact = application.draft().get(Contact.class);
        if (contact.account() == null) {
            return true;
        }
        var problem = accounts.problem(
                asker(reference, application.draft()),
                new BankAccount(contact.bank(), contact.account(), contact.accountHolder()),
                application.draft().needs().institution()
                        ? "이 계좌의 예금주가 적어 주신 이름과 달라요. 예금주와 계좌번호를 다시 확인해 주세요."
                        : "이 계좌의 예금주가 가입하는 분과 달라요. 본인 이름의 계좌번호를 다시 입력해 주세요.");
        problem.ifPresent(message -> {
            application.draft().redo(Step.ENTER_CONTACT, message);
            applications.save(application);
        });
        return problem.isEmpty();
    }

    /** The person as far as known, not the application: another one is quickly begun. */
    private String asker(String reference, Draft draft) {
        var who = draft.find(Identity.class)
                .map(identity -> identity.ci() == null ? identity.person() : identity.ci())
                .map(HexFormat.of()::formatHex)
                .orElse(reference);
        return HexFormat.of().formatHex(fingerprints.of("account-check", who));
    }
}
