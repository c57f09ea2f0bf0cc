package kr.carbonpoint.signup;

import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountForm;
import kr.carbonpoint.incentive.BankAccount;
import org.springframework.stereotype.Service;

/** Asks whose account it is, so that no payment comes back half a year later. */
@Service
public class AccountCheck {

    private final Applications applications;
    private final AccountForm accounts;

    AccountCheck(Applications applications, AccountForm accounts) {
        this.applications = applications;
        this.accounts = accounts;
    }

    /**
     * Whether the account of a draft can be paid into; where there is none, there is nothing to check.
     *
     * @throws Refusal when the agency gives no answer: everything typed stays on the screen
     */
    public boolean isFine(String reference) {
        var application = applications.lock(reference);
        var contact = application.draft().get(Contact.class);
        if (contact.account() == null) {
            return true;
        }
        var problem = accounts.problem(
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
}
