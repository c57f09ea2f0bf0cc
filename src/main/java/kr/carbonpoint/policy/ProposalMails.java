package kr.carbonpoint.policy;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.notice.StaffMailer;
import kr.carbonpoint.policy.Proposal.Decision;
import org.springframework.stereotype.Service;

/** What became of a proposal, for the one who made it. */
@Service
public class ProposalMails {

    private final Proposals proposals;
    private final StaffAccounts accounts;
    private final Mailer mailer;
    private final StaffMailer staff;

    ProposalMails(Proposals proposals, StaffAccounts accounts, Mailer mailer, StaffMailer staff) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.mailer = mailer;
        this.staff = staff;
    }

    /**
     * To the official address, or to that of the municipality where the account was made by hand and has none.
     *
     * @param reference of a proposal that was decided, as in RULE-17
     */
    public void tell(String reference) {
        var proposal = proposals.get(reference);
        var values = values(proposal);
        accounts.profile(proposal.proposedBy())
                .ifPresentOrElse(
                        profile -> mailer.send(profile.email(), Mail.CLERK_POLICY_DECIDED, values),
                        () -> staff.send(proposal.municipality(), Mail.CLERK_POLICY_DECIDED, values));
    }

    private static Map<String, Object> values(Proposal proposal) {
        var values = new HashMap<String, Object>();
        values.put("reference", proposal.reference());
        values.put("rule", proposal.kind().label());
        values.put("from", proposal.from().label());
        values.put("approved", proposal.decision() == Decision.APPROVED);
        values.put("message", proposal.reason());
        values.put("path", "/staff/policy/proposals/" + proposal.id());
        return values;
    }
}
