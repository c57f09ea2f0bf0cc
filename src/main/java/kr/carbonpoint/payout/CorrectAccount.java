package kr.carbonpoint.payout;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import org.springframework.stereotype.Component;

/** After a payment failed: where to send it instead. */
@Component
class CorrectAccount extends PayeeStep {

    private final PayeeRequests requests;
    private final AccountAnswers accounts;

    CorrectAccount(PayeeRequests requests, AccountAnswers accounts) {
        super("task_correctAccount", requests);
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    Map<String, Object> shown(Payee payee) {
        var values = accounts.shown(payee);
        var problem = payee.problem();
        values.put("problem", """
                인센티브를 보내 드리지 못했어요. %s. 금액은 없어지지 않아요. 받으실 계좌를 알려 주시면 다음 지급 때 보내 드려요.

                - **지금 계좌**: %s
                """.formatted(
                        problem == null ? "계좌를 한 번 더 확인해 주세요" : problem.label(), accounts.masked(payee)));
        return values;
    }

    @Override
    void answered(Payee payee, Answers answers) {
        requests.change(payee, accounts.parse(payee, answers));
    }
}
