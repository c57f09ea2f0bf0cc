package kr.carbonpoint.policy.process;

import kr.carbonpoint.policy.Effect;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.RuleDraft;
import kr.carbonpoint.region.Municipality;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a proposal to those who may approve it, and takes it back from them. */
@Component
public class PolicyApproval {

    static final String GROUP = "policyGroup";

    private final Proposals proposals;
    private final RuntimeService runtime;

    PolicyApproval(Proposals proposals, RuntimeService runtime) {
        this.proposals = proposals;
        this.runtime = runtime;
    }

    /** As {@link Proposals#propose}. */
    @Transactional
    public long propose(RuleDraft draft, Municipality municipality, String seen, Effect effect, String actor) {
        long id = proposals.propose(draft, municipality.id(), seen, effect, actor);
        runtime.startProcessInstanceByKey(
                "policy-approval",
                proposals.find(id).map(Proposal::reference).orElseThrow(),
                Variables.putValue(GROUP, municipality.group() + "-settler"));
        return id;
    }

    /** As {@link Proposals#withdraw}. */
    @Transactional
    public void withdraw(Proposal proposal, String actor) {
        proposals.withdraw(proposal.id(), actor);
        runtime.createMessageCorrelation("policyWithdrawn")
                .processInstanceBusinessKey(proposal.reference())
                .correlate();
    }
}
