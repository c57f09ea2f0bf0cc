package kr.carbonpoint.policy;

import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.policy.Effect.Figures;
import kr.carbonpoint.settlement.ComplexSettlements;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.settlement.TriedRules;
import org.springframework.stereotype.Service;

/** Dry runs of proposed rules beside those in force. */
@Service
public class Effects {

    private final Rules rules;
    private final Settlements settlements;
    private final ComplexSettlements complexes;

    Effects(Rules rules, Settlements settlements, ComplexSettlements complexes) {
        this.rules = rules;
        this.settlements = settlements;
        this.complexes = complexes;
    }

    /**
     * Takes as long as settling twice.
     *
     * @param half one that is over; 단지 are evaluated until June of its year
     * @return empty where nothing can be computed
     */
    public Optional<Effect> of(RuleKind kind, long municipality, Half half, Map<String, String> values) {
        return kind.canBeTried()
                ? Optional.of(new Effect(
                        half,
                        figures(kind, municipality, half, TriedRules.NONE),
                        figures(kind, municipality, half, rules.tried(kind, values))))
                : Optional.empty();
    }

    private Figures figures(RuleKind kind, long municipality, Half half, TriedRules tried) {
        if (kind == RuleKind.COMPLEX) {
            var summary = complexes.tryOut(half.year(), municipality, tried);
            return new Figures(summary.ranked(), 0, summary.won(), 0);
        }
        var summary = settlements.tryOut(half, municipality, tried);
        return new Figures(summary.members(), summary.points(), summary.won(), summary.waitingWon());
    }
}
