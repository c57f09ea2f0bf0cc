package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.AccountForm;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Incentives;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import org.springframework.stereotype.Component;

/** How to be paid; of an account the agency is asked whose it is, as when joining. */
@Component
class ChooseIncentive extends ChangeStep {

    private final Incentives incentives;
    private final AccountForm accounts;
    private final MemberChanges changes;

    ChooseIncentive(Incentives incentives, AccountForm accounts, MemberChanges changes) {
        super("task_chooseIncentive");
        this.incentives = incentives;
        this.accounts = accounts;
        this.changes = changes;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "incentives",
                incentives.offeredBy(member.municipality()).stream()
                        .map(kind -> new Option(kind.label(), kind.name()))
                        .toList());
        values.put("incentive", member.incentive().name());
        values.put("banks", accounts.banks());
        values.put("bank", member.profile().bank());
        values.put("accountHolder", member.profile().name());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        var incentive = answers.choice("incentive", IncentiveKind.class, "받고 싶은 인센티브를 골라 주세요.");
        if (!incentives.offeredBy(member.municipality()).contains(incentive)) {
            throw new Refusal("incentive", "이 지역에서 드리는 인센티브 가운데에서 골라 주세요.");
        }
        draft.incentive = incentive;
        draft.account = null;
        if (incentive == IncentiveKind.CASH) {
            draft.account = accounts.read(
                    answers, member.profile().name(), member.profile().representative());
            accounts.check(changes.id(member.reference()), draft.account);
        }
        return Map.of();
    }
}
