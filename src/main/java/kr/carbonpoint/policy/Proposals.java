package kr.carbonpoint.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.policy.Proposal.Decision;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.settlement.ComplexSettlements;
import kr.carbonpoint.settlement.Settlements;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals of rules: at most one of a municipality and kind waits, a second person decides it, once. Who may is asked
 * by the callers; that they are two people here, and by the database.
 */
@Service
public class Proposals {

    private final JdbcClient jdbc;
    private final ProposalRows rows;
    private final Rules rules;
    private final RuleDrafts drafts;
    private final Settlements settlements;
    private final ComplexSettlements complexes;
    private final SealedDocuments documents;
    private final Clock clock;

    Proposals(
            JdbcClient jdbc,
            Rules rules,
            RuleDrafts drafts,
            Settlements settlements,
            ComplexSettlements complexes,
            SealedDocuments documents,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = new ProposalRows(jdbc, rules, documents, json);
        this.rules = rules;
        this.drafts = drafts;
        this.settlements = settlements;
        this.complexes = complexes;
        this.documents = documents;
        this.clock = clock;
    }

    /** The proposals of a municipality, the latest first. */
    public List<Proposal> of(long municipality) {
        return rows.of(municipality);
    }

    public Optional<Proposal> find(long id) {
        return rows.find(id);
    }

    /** @param reference as in RULE-17 */
    Proposal get(String reference) {
        return find(Long.parseLong(reference.substring(reference.indexOf('-') + 1)))
                .orElseThrow(() -> new IllegalArgumentException("No proposal " + reference));
    }

    /**
     * @param seen {@link RuleDraft#seen} of the preview
     * @param effect as the preview showed it, or {@code null}
     * @return its id
     */
    @Transactional
    public long propose(RuleDraft draft, long municipality, String seen, Effect effect, String actor) {
        if (!draft.seen().equals(seen)) {
            throw new Refusal(null, "미리 본 내용과 지금 내용이 달라요. 다시 미리 보고 제안해 주세요.");
        }
        refuseWhatCannotBegin(draft.kind(), municipality, draft);
        int number = jdbc.sql("""
            select coalesce(max(number), 0) from policy_proposal where municipality_id = ? and kind = ?
            """)
                .params(municipality, draft.kind().name())
                .query(Integer.class)
                .single();
        if (rows.of(municipality).stream().anyMatch(other -> other.kind() == draft.kind() && other.isOpen())) {
            throw waiting();
        }
        try {
            return rows.insert(draft, municipality, number + 1, effect, actor, OffsetDateTime.now(clock));
        } catch (DuplicateKeyException other) {
            throw waiting();
        }
    }

    private static Refusal waiting() {
        return new Refusal(null, "승인을 기다리는 제안이 이미 있어요. 그 제안이 처리된 뒤에 다시 제안해 주세요.");
    }

    /**
     * Makes the rule.
     *
     * @throws Refusal for the one who proposed it, when somebody else was faster, when its half was settled meanwhile, or
     *     when another rule holds now than was compared with
     */
    @Transactional
    public void approve(String reference, String actor) {
        var proposal = get(reference);
        refuseTheSame(proposal, actor);
        var draft = new RuleDraft(
                proposal.kind(),
                proposal.from(),
                proposal.rule(),
                rules.inForce(
                        proposal.kind(),
                        proposal.municipality(),
                        proposal.from().firstDay()),
                proposal.source());
        refuseWhatCannotBegin(proposal.kind(), proposal.municipality(), draft);
        if (!draft.former().values().equals(proposal.former())) {
            throw new Refusal(null, "제안한 뒤에 지금 기준이 바뀌었어요. 반려하고 다시 제안해 달라고 해 주세요.");
        }
        decide(proposal, Decision.APPROVED, actor, null);
        rules.enact(proposal.kind(), proposal.municipality(), proposal.from(), proposal.rule(), proposal.source());
    }

    @Transactional
    public void refuse(String reference, String actor, String reason) {
        var proposal = get(reference);
        refuseTheSame(proposal, actor);
        decide(proposal, Decision.REFUSED, actor, reason);
    }

    /** @throws Refusal for anybody but the one who proposed it */
    @Transactional
    public void withdraw(long id, String actor) {
        var proposal = get(Proposal.reference(id));
        if (!proposal.proposedBy().equals(actor)) {
            throw new Refusal(null, "제안한 사람만 거두어들일 수 있어요.");
        }
        decide(proposal, Decision.WITHDRAWN, actor, null);
    }

    private void decide(Proposal proposal, Decision decision, String actor, String reason) {
        try {
            jdbc.sql("""
                insert into policy_decision (proposal_id, proposed_by, decision, decided_by, decided_at, reason)
                values (?, ?, ?, ?, ?, ?)
                """)
                    .params(
                            proposal.id(),
                            proposal.proposedBy(),
                            decision.name(),
                            actor,
                            OffsetDateTime.now(clock),
                            reason == null ? null : documents.seal(reason, proposal.reference()))
                    .update();
        } catch (DuplicateKeyException decided) {
            throw new Refusal(null, "이미 처리된 제안이에요. 목록을 새로 고쳐 주세요.");
        }
    }

    private static void refuseTheSame(Proposal proposal, String actor) {
        if (proposal.proposedBy().equals(actor)) {
            throw new Refusal(null, "제안한 사람은 결정할 수 없어요. 다른 담당자가 결정해 주세요.");
        }
    }

    private void refuseWhatCannotBegin(RuleKind kind, long municipality, RuleDraft draft) {
        boolean settled = kind == RuleKind.COMPLEX
                ? complexes.isSettledFrom(draft.from().year(), municipality)
                : kind.canBeTried() && settlements.isSettledFrom(draft.from(), municipality);
        if (settled) {
            throw new Refusal("from", draft.from().label() + "는 그 사이에 정산했어요. 정산하지 않은 반기부터 바꿀 수 있어요.");
        }
        if (!drafts.mayBegin(kind, draft.from())) {
            throw new Refusal("from", draft.from().label() + "가 이미 시작됐어요. 다음 반기부터 바꿀 수 있어요.");
        }
        if (rules.isTaken(kind, municipality, draft.from())) {
            throw new Refusal("from", draft.from().label() + "부터 시작하는 기준이 이미 있어요. 다른 반기를 골라 주세요.");
        }
    }
}
