package kr.carbonpoint.signup;

import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
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

    static final String DOUBTFUL = "이 주소에는 이미 가입한 회원이 있어요. 한 건물에 여러 세대가 살고 서로 다른 세대라면 아래에 표시하고 ‘다음’을 눌러 주세요.";

    private final Applications applications;
    private final Members members;
    private final MemberKeys keys;
    private final SiteKeys sites;
    private final Municipalities municipalities;

    DwellingCheck(
            Applications applications,
            Members members,
            MemberKeys keys,
            SiteKeys sites,
            Municipalities municipalities) {
        this.applications = applications;
        this.members = members;
        this.keys = keys;
        this.sites = sites;
        this.municipalities = municipalities;
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
        if (!draft.needs().institution() && isDoubtful(home, dwelling) && !dwelling.shared()) {
            draft.redo(Step.ENTER_DWELLING, DOUBTFUL);
            applications.save(application);
            return Result.ASK;
        }
        return Result.FREE;
    }

    boolean isTaken(Home home, Dwelling dwelling) {
        return home.apartment() && members.hasDwelling(key(dwelling));
    }

    boolean isDoubtful(Home home, Dwelling dwelling) {
        return !home.apartment() && members.hasDwelling(key(dwelling));
    }

    byte[] key(Dwelling dwelling) {
        return keys.dwelling(dwelling.address(), dwelling.dong(), dwelling.ho(), dwelling.detail());
    }

    String taken(Draft draft) {
        var municipality = municipalities.of(draft.get(Home.class).district());
        return (draft.needs().institution()
                        ? "이 단지는 이미 가입되어 있어요. 다른 단지라면 ‘이전’을 눌러 주소를 다시 골라 주세요. 맡은 곳이 바뀌었다면 %s에 문의해 주세요."
                        : "이 동·호에는 이미 가입한 회원이 있어요. 동·호를 다시 확인해 주세요. 전에 살던 분이 이사를 갔다면 아래에 표시하고 ‘다음’을 눌러 주세요. 궁금한 점은 %s에 물어보실 수 있어요.")
                .formatted(
                        municipality.phone() == null
                                ? municipality.name() + " 탄소포인트 담당"
                                : municipality.name() + "(☎ " + municipality.phone() + ")");
    }
}
