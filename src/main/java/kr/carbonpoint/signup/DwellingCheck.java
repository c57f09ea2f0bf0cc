package kr.carbonpoint.signup;

import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.membership.Members;
import org.springframework.stereotype.Service;

/** 중복확인 of a home: one membership an apartment; elsewhere a second one is questioned, for several households may share an address. */
@Service
public class DwellingCheck {

    /** As the model's gateway reads it. */
    public enum Result {
        FREE,
        TAKEN,
        ASK
    }

    private final Applications applications;
    private final Members members;
    private final SiteKeys sites;
    private final HomeRules rules;

    DwellingCheck(Applications applications, Members members, SiteKeys sites, HomeRules rules) {
        this.applications = applications;
        this.members = members;
        this.sites = sites;
        this.rules = rules;
    }

    /** Checks the home of a draft; a draft that fails has to redo the step, with the reason on top. */
    public Result check(String reference) {
        var application = applications.lock(reference);
        var draft = application.draft();
        var home = draft.get(Home.class);
        var dwelling = draft.get(Dwelling.class);
        if (sites.isExclusive(draft) && members.hasDwelling(sites.dwelling(draft)) && !dwelling.formerMoved()) {
            draft.redo(Step.ENTER_DWELLING, taken(draft));
            applications.save(application);
            return Result.TAKEN;
        }
        if (!draft.needs().institution() && rules.isDoubtful(home, dwelling) && !dwelling.shared()) {
            draft.redo(Step.ENTER_DWELLING, rules.doubtful());
            applications.save(application);
            return Result.ASK;
        }
        return Result.FREE;
    }

    String taken(Draft draft) {
        var home = draft.get(Home.class);
        return draft.needs().institution()
                ? "이 단지는 이미 가입되어 있어요. 다른 단지라면 ‘이전’을 눌러 주소를 다시 골라 주세요. 맡은 곳이 바뀌었다면 %s에 문의해 주세요."
                        .formatted(rules.office(home))
                : rules.taken(home);
    }
}
