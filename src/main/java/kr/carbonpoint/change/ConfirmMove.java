package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Incentives;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.settlement.Baselines;
import org.springframework.stereotype.Component;

/** Old and new home side by side, from when, who pays, and what is compared with what. */
@Component
class ConfirmMove extends ChangeStep {

    /** Whether it is all right. */
    enum Right {
        YES,
        NO
    }

    private final AddressDirectory addresses;
    private final Municipalities municipalities;
    private final Incentives incentives;
    private final MemberChanges changes;
    private final Baselines baselines;

    ConfirmMove(
            AddressDirectory addresses,
            Municipalities municipalities,
            Incentives incentives,
            MemberChanges changes,
            Baselines baselines) {
        super("task_confirmMove");
        this.addresses = addresses;
        this.municipalities = municipalities;
        this.incentives = incentives;
        this.changes = changes;
        this.baselines = baselines;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        var offered = offeredInstead(member, draft);
        var values = new HashMap<String, Object>();
        values.put("summary", summary(member, draft));
        values.put("mustChoose", !offered.isEmpty());
        values.put(
                "incentives",
                offered.stream()
                        .map(kind -> new Option(kind.label(), kind.name()))
                        .toList());
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        if (answers.choice("right", Right.class, "적은 내용이 맞는지 골라 주세요.") == Right.NO) {
            return Map.of("moveWrong", true);
        }
        var offered = offeredInstead(member, draft);
        draft.incentive = null;
        if (!offered.isEmpty()) {
            var chosen = answers.choice("incentive", IncentiveKind.class, "새로 사는 곳에서 받을 인센티브를 골라 주세요.");
            draft.incentive = offered.contains(chosen) ? chosen : offered.get(0);
        }
        return Map.of("moveWrong", false);
    }

    /** What the new municipality offers, when it is not what the member has. */
    private List<IncentiveKind> offeredInstead(Member member, ChangeDraft draft) {
        var offered =
                incentives.offeredBy(municipalities.of(draft.home.district()).id());
        return offered.contains(member.incentive()) ? List.of() : offered;
    }

    private static String newHome(ChangeDraft draft) {
        var home = (draft.home.line() + " " + draft.dwelling.line()).strip();
        return draft.place == null
                ? home
                : "%s %s (%s㎡)"
                        .formatted(home, draft.place.name(), draft.place.area().toPlainString());
    }

    private String summary(Member member, ChangeDraft draft) {
        var profile = member.profile();
        var former = addresses.find(changes.address(member.reference())).map(Home::at);
        var old = former.map(home -> home.line() + " "
                        + new Dwelling(home.address(), profile.dong(), profile.ho(), profile.detail(), false, false)
                                .line())
                .orElse("");
        var payer = municipalities.of(draft.home.district());
        var lastDay = draft.since.minusDays(1);
        var vacated = changes.vacatedOn(member.reference()).filter(lastDay::isAfter);
        return """
                - 지금까지: **%s**
                - 새 주소: **%s**
                - 이사 들어간 날: **%s**
                - 참여하는 에너지: **%s**
                - 인센티브를 주는 곳: **%s**%s

                예전 주소는 %s까지, 새 주소는 %s부터 계산해요. 이사한 달은 어느 쪽에도 넣지 않아요.
                %s 새 주소의 예전 사용량을 알 수 없으면 포인트를 계산하지 못할 수 있어요.
                """.formatted(
                        Markdown.plain(old.strip()),
                        Markdown.plain(newHome(draft)),
                        Days.words(draft.since),
                        draft.resources.meters().stream()
                                .map(meter -> meter.resource().label() + " "
                                        + meter.billing().label())
                                .collect(Collectors.joining(", ")),
                        payer.name(),
                        payer.id() == member.municipality()
                                ? ""
                                : " (예전 주소에서 아낀 몫은 %s에서 드려요)"
                                        .formatted(municipalities
                                                .get(member.municipality())
                                                .name()),
                        Days.words(vacated.orElse(lastDay)),
                        Days.words(draft.since),
                        baselines.afterMoving(payer.id(), !member.profile().institution()));
    }
}
