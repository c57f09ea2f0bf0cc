package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.payout.Leavers;
import org.springframework.stereotype.Component;

/** 탈퇴: what becomes of points, money and data, and the member's typed word. */
@Component
class ConfirmWithdrawal extends ChangeStep {

    private static final String WORD = "탈퇴합니다";
    private static final String ENGLISH_WORD = "LEAVE";

    /** What becomes of money that is due. */
    enum DueMoney {
        KEEP,
        GIVE_UP
    }

    private final Leavers leavers;

    ConfirmWithdrawal(Leavers leavers) {
        super("task_confirmWithdrawal");
        this.leavers = leavers;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var money = leavers.money(member.reference());
        var values = new HashMap<String, Object>();
        values.put("seoul", draft.movedToSeoul);
        values.put("due", money.due() > 0 ? "지금 받으실 돈이 **%,d원** 있어요.".formatted(money.due()) : null);
        values.put(
                "onItsWay",
                money.onItsWay() > 0 ? "**%,d원**은 이미 보내는 중이에요. 탈퇴하셔도 받으실 수 있어요.".formatted(money.onItsWay()) : null);
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        if (leavers.money(member.reference()).due() > 0) {
            draft.givesUp = answers.choice("dueMoney", DueMoney.class, "받으실 돈을 어떻게 할지 골라 주세요.") == DueMoney.GIVE_UP;
        }
        var typed = answers.required("confirmation", "탈퇴하시려면 ‘%s’라고 적어 주세요.".formatted(WORD));
        var word = typed.replaceAll("[\\s.'‘’]", "");
        if (!word.equals(WORD) && !word.equalsIgnoreCase(ENGLISH_WORD)) {
            throw new Refusal("confirmation", "‘%s’라고 다섯 글자를 적어 주세요. 그만두시려면 ‘그만두기’를 눌러 주세요.".formatted(WORD));
        }
        draft.kind = Kind.WITHDRAWAL;
        return Map.of();
    }
}
