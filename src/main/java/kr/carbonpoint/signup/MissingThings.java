package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.membership.HomeNumber;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.registration.Registration;
import kr.carbonpoint.registration.Registration.Outcome;
import kr.carbonpoint.registration.Registrations;
import kr.carbonpoint.registration.Wanted;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.signup.JoinCondition.Standing;
import org.springframework.stereotype.Service;

/** What a draft has that no list has, and what becomes of it once a clerk has registered it. */
@Service
public class MissingThings {

    private final Applications applications;
    private final Registrations registrations;
    private final AddressDirectory directory;
    private final Suppliers suppliers;
    private final DwellingCheck dwellings;
    private final MeterCheck meters;
    private final HomeRules rules;
    private final Municipalities municipalities;

    MissingThings(
            Applications applications,
            Registrations registrations,
            AddressDirectory directory,
            Suppliers suppliers,
            DwellingCheck dwellings,
            MeterCheck meters,
            HomeRules rules,
            Municipalities municipalities) {
        this.applications = applications;
        this.registrations = registrations;
        this.directory = directory;
        this.suppliers = suppliers;
        this.dwellings = dwellings;
        this.meters = meters;
        this.rules = rules;
        this.municipalities = municipalities;
    }

    /** Asks for each to be registered; what is asked or found already is not asked again, what is wanted no longer called off. */
    public void request(String reference) {
        var draft = applications.lock(reference).draft();
        var wanted = wanted(draft);
        for (var request : registrations.lock(reference)) {
            boolean stands = (request.isOpen() || request.isFound()) && wanted.remove(request.wanted());
            if (request.isOpen() && !stands) {
                registrations.callOff(request);
            } else if (request.outcome() == Outcome.ASK_BACK) {
                registrations.supersede(request);
            }
        }
        long municipality = municipalities.of(draft.get(Home.class).district()).id();
        var email = draft.get(Contact.class).email();
        wanted.forEach(missing -> registrations.request(reference, municipality, missing, email));
    }

    /**
     * Puts what was registered into the draft and checks it as the steps would have.
     *
     * @return what stands against it, empty when there was nothing to put in
     */
    Optional<Standing> takeOver(String reference, Draft draft, List<Registration> requests) {
        var wanted = wanted(draft);
        var found = requests.stream()
                .filter(request -> request.isFound() && wanted.contains(request.wanted()))
                .toList();
        found.forEach(request -> put(draft, request));
        return found.isEmpty() ? Optional.empty() : Optional.of(check(reference, draft));
    }

    private List<Wanted> wanted(Draft draft) {
        var missing = new ArrayList<Wanted>();
        var home = draft.get(Home.class);
        var dwelling = draft.get(Dwelling.class);
        if (!home.isListed()) {
            missing.add(Wanted.address(
                    home.district(), home.road(), home.lot(), home.building(), home.postcode(), home.apartment()));
        } else if (lacks(home, dwelling.dong())) {
            missing.add(Wanted.dong(home.district(), home.address(), home.line(), dwelling.dong()));
        }
        var resources = draft.get(Resources.class);
        resources.meters().stream()
                .filter(meter -> Resources.UNLISTED.equals(meter.supplier()))
                .map(meter -> Wanted.supplier(
                        home.district(), meter.resource(), resources.typed().get(meter.resource())))
                .forEach(missing::add);
        return missing;
    }

    /** Where the files name no 동 at all, any may be right. */
    private boolean lacks(Home home, String dong) {
        var known = directory.dongs(home.address()).stream().map(HomeNumber::of).toList();
        return dong != null && !known.isEmpty() && !known.contains(dong);
    }

    private void put(Draft draft, Registration request) {
        switch (request.wanted().kind()) {
            case ADDRESS -> {
                var home = Home.at(directory.find(request.result()).orElseThrow());
                draft.put(Step.CHOOSE_ADDRESS, home);
                draft.put(Step.ENTER_DWELLING, draft.get(Dwelling.class).at(home.address()));
            }
            case DONG ->
                draft.put(Step.ENTER_DWELLING, draft.get(Dwelling.class).in(request.result()));
            case SUPPLIER ->
                draft.put(
                        Step.ENTER_RESOURCES,
                        draft.get(Resources.class).supplied(request.wanted().resource(), request.result()));
        }
    }

    private Standing check(String reference, Draft draft) {
        var home = draft.home();
        var dwelling = draft.get(Dwelling.class);
        if (home.apartment() != (dwelling.ho() != null) || lacks(home, dwelling.dong())) {
            return Standing.askedBack(Step.ENTER_DWELLING, "주소를 등록했어요. 동·호나 상세주소를 다시 입력해 주세요.");
        }
        if (rules.isTaken(home, dwelling) && !dwelling.formerMoved()) {
            return Standing.askedBack(Step.ENTER_DWELLING, dwellings.taken(draft));
        }
        if (!draft.needs().institution() && rules.isDoubtful(home, dwelling) && !dwelling.shared()) {
            return Standing.askedBack(Step.ENTER_DWELLING, rules.doubtful());
        }
        return check(reference, home, draft.get(Resources.class));
    }

    private Standing check(String reference, Home home, Resources resources) {
        for (var meter : resources.meters()) {
            if (meter.number() != null) {
                var fault = fault(meter, resources);
                if (fault != null) {
                    return Standing.askedBack(Step.ENTER_RESOURCES, fault);
                }
            }
        }
        return meters.agrees(reference, home, resources)
                ? Standing.CLEAR
                : Standing.askedBack(
                        Step.ENTER_RESOURCES, "등록된 단지의 납부 방식과 적으신 내용이 달라요. 맞으면 그대로 ‘다음’을 눌러 주세요. 담당자가 확인해요.");
    }

    private String fault(MemberMeter meter, Resources resources) {
        try {
            suppliers.find(meter.supplier()).ifPresent(supplier -> suppliers.normalise(supplier, meter.number(), null));
        } catch (Refusal notOne) {
            return notOne.getMessage();
        }
        return rules.isTaken(meter) && !resources.disputed().contains(meter.resource())
                ? rules.taken(meter.resource())
                : null;
    }
}
