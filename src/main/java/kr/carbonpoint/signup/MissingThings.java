package kr.carbonpoint.signup;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.home.ToldHome;
import kr.carbonpoint.registration.Registration;
import kr.carbonpoint.registration.UnlistedThings;
import kr.carbonpoint.signup.JoinCondition.Standing;
import org.springframework.stereotype.Service;

/** What a draft has that no list has, and what becomes of it once a clerk has registered it; see {@link UnlistedThings}. */
@Service
public class MissingThings {

    private final Applications applications;
    private final UnlistedThings unlisted;
    private final MeterCheck meters;

    MissingThings(Applications applications, UnlistedThings unlisted, MeterCheck meters) {
        this.applications = applications;
        this.unlisted = unlisted;
        this.meters = meters;
    }

    public void request(String reference) {
        var draft = applications.lock(reference).draft();
        unlisted.request(reference, typed(draft), draft.get(Contact.class).email());
    }

    /**
     * Puts what was registered into the draft and checks it as the steps would have.
     *
     * @return what stands against it, empty when there was nothing to put in
     */
    Optional<Standing> takeOver(String reference, Draft draft, List<Registration> requests) {
        return unlisted.found(typed(draft), requests).map(found -> {
            draft.put(Step.CHOOSE_ADDRESS, found.home());
            draft.put(Step.ENTER_DWELLING, found.dwelling());
            draft.put(Step.ENTER_RESOURCES, found.resources());
            return check(reference, draft);
        });
    }

    /** With the address as it stands in the directory, or is to be registered: an apartment whoever takes part there. */
    private static ToldHome typed(Draft draft) {
        return new ToldHome(draft.get(Home.class), draft.get(Dwelling.class), draft.get(Resources.class));
    }

    private Standing check(String reference, Draft draft) {
        var told = draft.told();
        return unlisted.fault(told, !draft.needs().institution(), meter -> false)
                .map(fault -> Standing.askedBack(
                        fault.dwelling() ? Step.ENTER_DWELLING : Step.ENTER_RESOURCES, fault.message()))
                .orElseGet(() -> meters.agrees(reference, told.home(), told.resources())
                        ? Standing.CLEAR
                        : Standing.askedBack(
                                Step.ENTER_RESOURCES, "등록된 단지의 납부 방식과 적으신 내용이 달라요. 맞으면 그대로 ‘다음’을 눌러 주세요. 담당자가 확인해요."));
    }
}
