package kr.carbonpoint.signup;

import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.membership.MemberKeys;
import org.springframework.stereotype.Component;

/** What may exist only once, by what takes part. */
@Component
class SiteKeys {

    private final MemberKeys keys;
    private final HomeRules rules;

    SiteKeys(MemberKeys keys, HomeRules rules) {
        this.keys = keys;
        this.rules = rules;
    }

    /** Who becomes a member. A business that manages 단지 is one for each of them. */
    byte[] person(Draft draft) {
        return draft.needs().site() == Needs.Site.COMPLEX
                ? keys.manager(
                        draft.get(Business.class).businessNumber(),
                        draft.get(Home.class).address())
                : draft.get(Identity.class).person();
    }

    byte[] dwelling(Draft draft) {
        var dwelling = draft.get(Dwelling.class);
        return switch (draft.needs().site()) {
            case HOUSEHOLD -> rules.key(dwelling);
            case PLACE -> rules.key(dwelling, draft.get(Place.class));
            case COMPLEX -> keys.complex(dwelling.address());
        };
    }

    /** Whether the dwelling can have one membership only. */
    boolean isExclusive(Draft draft) {
        return draft.needs().site() == Needs.Site.COMPLEX || draft.home().apartment();
    }
}
