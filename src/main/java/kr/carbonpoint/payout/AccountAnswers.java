package kr.carbonpoint.payout;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountForm;
import kr.carbonpoint.incentive.Bank;
import kr.carbonpoint.incentive.BankAccount;
import kr.carbonpoint.incentive.Banks;
import org.springframework.stereotype.Component;

/** The account of a payee as both forms show and read it. */
@Component
class AccountAnswers {

    private final Banks banks;
    private final AccountForm form;

    AccountAnswers(Banks banks, AccountForm form) {
        this.banks = banks;
        this.form = form;
    }

    /** The banks to choose from and what is known; never the number. */
    Map<String, Object> shown(Payee payee) {
        var values = new HashMap<String, Object>();
        values.put("banks", form.banks());
        values.put("bank", payee.profile().bank());
        values.put("accountHolder", payee.profile().name());
        return values;
    }

    /** As in {@code 국민은행 012******90 (예금주 김하늘)}, as Markdown. */
    String masked(Payee payee) {
        var profile = payee.profile();
        if (profile.account() == null) {
            return "등록된 계좌가 없어요.";
        }
        String bank = banks.find(profile.bank()).map(Bank::name).orElse("");
        return Markdown.plain("%s %s (예금주 %s)".formatted(bank, payee.maskedAccount(), profile.accountHolder()));
    }

    /**
     * Reads the account and asks the agency whose it is.
     *
     * @throws Refusal when it cannot be paid into: what was typed stays on the screen
     */
    BankAccount parse(Payee payee, Answers answers) {
        var profile = payee.profile();
        var account = form.read(answers, profile.name(), profile.representative());
        if (payee.problem() == HoldReason.SEIZED && account.number().equals(profile.account())) {
            throw new Refusal("accountNumber", "압류되어 보낼 수 없던 계좌예요. 받을 수 있는 다른 계좌를 입력해 주세요.");
        }
        form.check(payee.member(), account);
        return account;
    }
}
