package kr.carbonpoint.signup;

import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountHolders;
import org.springframework.stereotype.Service;

/** Asks whose account it is, so that no payment comes back half a year later. */
@Service
public class AccountCheck {

    private final Applications applications;
    private final AccountHolders agency;

    AccountCheck(Applications applications, AccountHolders agency) {
        this.applications = applications;
        this.agency = agency;
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
        var message = message(ask(contact), application.draft().needs().institution());
        if (message != null) {
            application.draft().redo(Step.ENTER_CONTACT, message);
            applications.save(application);
        }
        return message == null;
    }

    private AccountHolders.Outcome ask(Contact contact) {
        try {
            return agency.check(contact.bank(), contact.account(), contact.accountHolder());
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal("accountNumber", "은행의 계좌 확인이 지금 되지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 ‘다음’을 다시 눌러 주세요.");
        }
    }

    private static String message(AccountHolders.Outcome outcome, boolean institution) {
        return switch (outcome) {
            case HOLDER_MATCHES -> null;
            case HOLDER_DIFFERS ->
                institution
                        ? "이 계좌의 예금주가 적어 주신 이름과 달라요. 예금주와 계좌번호를 다시 확인해 주세요."
                        : "이 계좌의 예금주가 가입하는 분과 달라요. 본인 이름의 계좌번호를 다시 입력해 주세요.";
            case CLOSED -> "해지되었거나 쓸 수 없는 계좌예요. 다른 계좌를 입력해 주세요.";
            case UNKNOWN_ACCOUNT -> "없는 계좌번호예요. 은행과 계좌번호를 다시 확인해 주세요.";
        };
    }
}
