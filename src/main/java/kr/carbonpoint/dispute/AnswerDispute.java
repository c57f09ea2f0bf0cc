package kr.carbonpoint.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.dispute.Dispute.Answer;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holder;
import kr.carbonpoint.membership.Holders;
import org.springframework.stereotype.Component;

/** The member who is registered: still there, or moved out? Nothing of the other person is shown. */
@Component
class AnswerDispute implements TaskForm {

    private final Disputes disputes;
    private final Holders holders;
    private final AddressDirectory addresses;
    private final ClaimWords words;

    AnswerDispute(Disputes disputes, Holders holders, AddressDirectory addresses, ClaimWords words) {
        this.disputes = disputes;
        this.holders = holders;
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public String task() {
        return "task_answerDispute";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var dispute = disputes.get(task.reference());
        var holder = holders.find(dispute.holder());
        if (holder.filter(own -> own.loginId().equals(task.user())).isEmpty()) {
            return Map.of("notice", "본인만 볼 수 있는 할 일이에요.");
        }
        var claims = disputes.claims(dispute);
        boolean home = claims.get(0).isHome();
        var values = new HashMap<String, Object>();
        values.put("question", home ? "이 집에 아직 사시나요?" : "이 번호를 아직 쓰시나요?");
        values.put("own", words.list(claims, home(holder.get(), claims)));
        values.put(
                "answers",
                List.of(
                        new Option(home ? "네, 아직 살고 있어요" : "네, 아직 쓰고 있어요", Answer.STILL_HERE.name()),
                        new Option(home ? "아니요, 이사했어요" : "아니요, 이제 쓰지 않아요", Answer.MOVED_OUT.name())));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var answer = answers.choice("answer", Answer.class, "두 가지 가운데 하나를 골라 주세요.");
        var dispute = disputes.hold(task.reference());
        if (holders.find(dispute.holder())
                .filter(own -> own.loginId().equals(task.user()))
                .isEmpty()) {
            throw new Refusal(null, "본인만 답할 수 있는 할 일이에요.");
        }
        if (!dispute.isOpen()) {
            throw new Refusal(null, "담당자가 이미 정했어요. 결과는 이메일로 알려 드렸어요. 화면을 새로 고쳐 주세요.");
        }
        disputes.answer(dispute, answer);
        return Map.of();
    }

    private String home(Holder holder, List<Claim> claims) {
        return claims.get(0).isHome()
                ? Markdown.plain(addresses
                                .find(holder.address())
                                .map(Address::roadAddress)
                                .orElse("") + " " + holder.home())
                : "";
    }
}
