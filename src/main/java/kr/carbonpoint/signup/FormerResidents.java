package kr.carbonpoint.signup;

import kr.carbonpoint.dispute.Facts;
import kr.carbonpoint.dispute.HomeClaims;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import org.springframework.stereotype.Service;

/** Whom an applicant says to have moved out, see {@link HomeClaims}. */
@Service
public class FormerResidents {

    private final Applications applications;
    private final HomeClaims claims;

    FormerResidents(Applications applications, HomeClaims claims) {
        this.applications = applications;
        this.claims = claims;
    }

    public void ask(String reference) {
        var draft = applications.lock(reference).draft();
        claims.ask(reference, draft.told(), facts(draft));
    }

    private static Facts facts(Draft draft) {
        var contact = draft.get(Contact.class);
        return new Facts(
                draft.get(Identity.class).name(),
                draft.get(Home.class).line(),
                draft.get(Dwelling.class).line(),
                contact.movedIn(),
                contact.email());
    }
}
