package kr.carbonpoint.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.period.Half;
import org.springframework.stereotype.Component;

/** Reads what somebody writes for a rule; from when it may hold. */
@Component
public class RuleDrafts {

    private static final int CHOICES = 4;

    private final Rules rules;
    private final Clock clock;

    RuleDrafts(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The half-years that a new rule may begin with. None that is over: nobody's past is ruled anew. What people are
     * told beforehand, how it is paid and what they choose from, begins with the next one.
     */
    public List<Half> choices(RuleKind kind, long municipality) {
        return Stream.iterate(Half.of(today()), Half::next)
                .skip(kind == RuleKind.PAYOUT || kind == RuleKind.OFFER ? 1 : 0)
                // Evaluated until June, and so settled with the first half-year.
                .filter(half -> kind != RuleKind.COMPLEX || half.number() == 1)
                .limit(CHOICES)
                .filter(half -> !rules.isTaken(kind, municipality, half))
                .toList();
    }

    /** Whether a rule may still begin then. */
    boolean mayBegin(RuleKind kind, Half from) {
        return switch (kind) {
            case HOUSEHOLD, BUSINESS, COMPLEX -> true;
            case PAYOUT, OFFER -> from.firstDay().isAfter(today());
        };
    }

    /**
     * @param typed by the keys of {@link RuleField}; beside them {@code from} as in 2026H2 and {@code source}
     * @throws Refusal naming the field
     */
    public RuleDraft read(RuleKind kind, long municipality, Map<String, String> typed) {
        var from = choices(kind, municipality).stream()
                .filter(half -> half.toString().equals(typed.get("from")))
                .findFirst()
                .orElseThrow(() -> new Refusal("from", "언제부터 바꿀지 골라 주세요."));
        var source = typed.getOrDefault("source", "").strip();
        if (source.isEmpty() || source.length() > 200) {
            throw new Refusal("source", "근거가 되는 조례와 조항을 200자 안으로 적어 주세요. 예: ○○시 탄소포인트제 운영 조례 제7조");
        }
        var former = rules.inForce(kind, municipality, from.firstDay());
        var draft = new RuleDraft(kind, from, RuleInput.read(kind, typed, former.values()), former, source);
        if (draft.changes().isEmpty()) {
            throw new Refusal(null, "지금 기준과 달라진 것이 없어요. 바꿀 것을 고쳐 주세요.");
        }
        return draft;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
