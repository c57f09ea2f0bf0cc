package kr.carbonpoint.enrolment;

import java.util.ArrayList;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.StaffProfile;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.enrolment.Enrolment.Outcome;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** What comes of an approval: an account. */
@Service
public class Approvals {

    private final Enrolments enrolments;
    private final Decisions decisions;
    private final StaffAccounts accounts;
    private final Municipalities municipalities;
    private final Members members;
    private final Logins logins;

    Approvals(
            Enrolments enrolments,
            Decisions decisions,
            StaffAccounts accounts,
            Municipalities municipalities,
            Members members,
            Logins logins) {
        this.enrolments = enrolments;
        this.decisions = decisions;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.members = members;
        this.logins = logins;
    }

    /**
     * Makes the account that was approved.
     *
     * @return false when a member took the id meanwhile: then the applicant is asked for another one
     */
    public boolean createAccount(String reference) {
        var enrolment = enrolments.lock(reference);
        var draft = enrolment.draft();
        var official = draft.official();
        if (members.hasLogin(official.loginId()) || logins.exists(official.loginId())) {
            var message = "승인되었지만, 그사이 다른 분이 이 아이디를 쓰기 시작했어요. 다른 아이디를 정해 주세요.";
            draft.redo(Step.ENTER_OFFICIAL, message);
            enrolments.save(enrolment);
            decisions.add(reference, Verdict.ASK_BACK, Decisions.SYSTEM, message);
            return false;
        }
        var municipality = municipalities.get(draft.work().municipality());
        var groups = new ArrayList<String>();
        groups.add(municipality.group());
        draft.work().duty().group(municipality).ifPresent(groups::add);
        logins.createClerk(official.loginId(), official.password(), groups);
        accounts.describe(official.loginId(), enrolment.mailbox(), profile(draft));
        enrolments.end(reference, Outcome.APPROVED);
        return true;
    }

    private static StaffProfile profile(Draft draft) {
        var official = draft.official();
        var office = draft.office();
        return new StaffProfile(
                official.name(),
                official.email(),
                official.phone(),
                office.organisation(),
                office.department(),
                office.position());
    }
}
