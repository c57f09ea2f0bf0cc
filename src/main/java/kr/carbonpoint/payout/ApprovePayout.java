package kr.carbonpoint.payout;

import java.math.BigDecimal;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.payout.PayoutRun.State;
import org.springframework.stereotype.Component;

/** A second person types the figures again and approves, or sends the list back. */
@Component
class ApprovePayout extends PayoutStep {

    private enum Decision {
        APPROVE,
        SEND_BACK
    }

    private final RunOverview overview;

    ApprovePayout(PayoutRuns runs, RunOverview overview, Logins logins) {
        super("task_approvePayout", "approver", runs, logins);
        this.overview = overview;
    }

    @Override
    Map<String, Object> shown(PayoutRun run, String user) {
        var values = Map.<String, Object>of("overview", overview.of(run));
        return user.equals(run.preparedBy())
                ? Map.of("overview", values.get("overview"), "notice", "명단을 만든 사람은 승인할 수 없어요. 다른 담당자에게 넘겨 주세요.")
                : values;
    }

    @Override
    Map<String, Object> answered(PayoutRun run, String user, Answers answers) {
        var decision = answers.choice("decision", Decision.class, "승인할지, 되돌려 보낼지 골라 주세요.");
        if (decision == Decision.APPROVE) {
            int members = (int) whole(answers, "members", "승인하는 인원을 숫자로 입력해 주세요.");
            runs.approve(run.id(), user, members, whole(answers, "won", "승인하는 금액을 숫자로 입력해 주세요."));
        } else {
            runs.sendBack(run.id(), State.PREPARED, user, reason(answers));
        }
        return Map.of("sentBack", decision == Decision.SEND_BACK);
    }

    private static long whole(Answers answers, String field, String missing) {
        try {
            return answers.number(field).map(BigDecimal::longValueExact).orElseThrow(() -> new Refusal(field, missing));
        } catch (ArithmeticException notWhole) {
            throw new Refusal(field, missing);
        }
    }
}
