package kr.carbonpoint.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.ResourceAnswers;
import kr.carbonpoint.home.ResourceAnswers.Teller;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.resource.Resource;
import org.springframework.stereotype.Component;

/** How the new home is supplied, or the old one from now on. */
@Component
class EnterNewResources extends ChangeStep {

    private final ResourceAnswers resources;
    private final HomeRules rules;
    private final MemberChanges changes;
    private final AddressDirectory addresses;

    EnterNewResources(ResourceAnswers resources, HomeRules rules, MemberChanges changes, AddressDirectory addresses) {
        super(ChangeDraft.RESOURCES);
        this.resources = resources;
        this.rules = rules;
        this.changes = changes;
        this.addresses = addresses;
    }

    @Override
    Map<String, Object> shown(Member member, ChangeDraft draft) {
        boolean moves = draft.kind == Kind.MOVE;
        var known = draft.resources != null || moves
                ? draft.resources
                : new Resources(member.meters(), null, List.of(), Map.of());
        var values = new HashMap<>(resources.shown(home(member, draft), known));
        values.put("site", member.profile().institution() ? "PLACE" : "HOUSEHOLD");
        for (var resource : Resource.values()) {
            var field = ResourceAnswers.field(resource);
            var meter = Optional.ofNullable(draft.resources).flatMap(told -> told.meter(resource));
            values.put(
                    field + "AskMoved",
                    meter.filter(told -> isSomebodyElses(member, told)).isPresent());
            values.put(
                    field + "Moved",
                    draft.resources != null && draft.resources.disputed().contains(resource));
            if (!moves && meter.filter(told -> isOwn(member, told)).isPresent()) {
                values.put(field + "Number", null);
            }
        }
        if (!moves) {
            values.put("notice", "바뀐 것만 고쳐 주세요. 고객번호를 비워 두시면 지금 번호를 그대로 써요.");
        }
        return values;
    }

    @Override
    Map<String, Object> answered(Member member, ChangeDraft draft, Answers answers) {
        boolean moves = draft.kind == Kind.MOVE;
        var home = home(member, draft);
        var read = resources.read(home, moves ? answers : withKnownNumbers(member, answers), Teller.RESIDENT);
        if (!moves && changes.has(member.reference(), read.meters())) {
            throw new Refusal(null, "지금 등록된 것과 같아요. 바뀐 것을 고치거나, 바뀐 것이 없으면 ‘그만두기’를 눌러 주세요.");
        }
        var taken = read.meters().stream()
                .filter(meter -> isSomebodyElses(member, meter))
                .map(MemberMeter::resource)
                .toList();
        draft.resources = read.disputing(taken);
        draft.notice = taken.stream()
                .filter(resource -> !draft.resources.disputed().contains(resource))
                .findFirst()
                .map(rules::taken)
                .orElse(null);
        return Map.of("askAgain", draft.notice != null);
    }

    private boolean isSomebodyElses(Member member, MemberMeter meter) {
        return rules.isTaken(meter) && !isOwn(member, meter);
    }

    private boolean isOwn(Member member, MemberMeter meter) {
        return meter.number() != null
                && meter.number().equals(changes.numbers(member.reference()).get(meter.resource()));
    }

    /** Numbers are never shown, so an empty field means the one that is there. */
    private Answers withKnownNumbers(Member member, Answers answers) {
        var values = new HashMap<>(answers.values());
        changes.numbers(member.reference()).forEach((resource, number) -> {
            var field = ResourceAnswers.field(resource);
            boolean sameSupplier = member.meters().stream()
                    .anyMatch(meter -> meter.resource() == resource
                            && answers.text(field + "Supplier")
                                    .filter(meter.supplier()::equals)
                                    .isPresent());
            if (sameSupplier && answers.text(field + "Number").isEmpty()) {
                values.put(field + "Number", number);
            }
        });
        return new Answers(values);
    }

    /** Whose numbers change stays where the member is registered. */
    private Home home(Member member, ChangeDraft draft) {
        if (draft.home == null) {
            draft.home = addresses
                    .find(changes.address(member.reference()))
                    .map(Home::at)
                    .orElseThrow(() -> new Refusal(null, "등록된 주소를 더는 찾을 수 없어요. 사는 곳의 시·군·구청에 알려 주세요."));
        }
        return draft.home(member);
    }
}
