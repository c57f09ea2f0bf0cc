package kr.carbonpoint.payout;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import org.springframework.stereotype.Component;

/** Before a payment: are account and address still right? */
@Component
class ConfirmPayee extends PayeeStep {

    private enum Decision {
        SAME,
        CHANGE
    }

    private final PayeeRequests requests;
    private final AccountAnswers accounts;

    ConfirmPayee(PayeeRequests requests, AccountAnswers accounts) {
        super("task_confirmPayee", requests);
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    Map<String, Object> shown(Payee payee) {
        var values = accounts.shown(payee);
        values.put("current", """
                - **받는 방법**: %s
                %s- **주소**: %s

                주소나 받는 방법이 바뀌었다면 먼저 내 정보 화면의 ‘내 정보 바꾸기’에서 바꾸고, 여기로 돌아와 주세요.
                """.formatted(
                        payee.incentive().label(),
                        payee.takesCash() ? "- **받는 계좌**: " + accounts.masked(payee) + "\n" : "",
                        Markdown.plain(payee.address())));
        if (payee.problem() != null) {
            values.put("notice", payee.problem().label() + ". 계좌를 바꿔 주세요.");
        }
        return values;
    }

    @Override
    void answered(Payee payee, Answers answers) {
        var decision = answers.choice("decision", Decision.class, "그대로인지, 바꿀지 골라 주세요.");
        if (decision == Decision.CHANGE) {
            if (!payee.takesCash()) {
                throw new Refusal(
                        "decision",
                        "현금으로 받지 않으셔서 바꿀 계좌가 없어요. 주소나 받는 방법은 ‘내 정보 바꾸기’에서 바꿀 수 있어요. 다 맞으면 ‘그대로예요’를 골라 주세요.");
            }
            requests.change(payee, accounts.parse(payee, answers));
        } else if (payee.problem() != null) {
            throw new Refusal("decision", payee.problem().label() + ". ‘계좌를 바꿀게요’를 골라 주세요.");
        } else {
            requests.confirm(payee);
        }
    }
}
