package kr.carbonpoint.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.home.ToldHome;
import kr.carbonpoint.membership.HomeNumber;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.registration.Registration.Outcome;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Service;

/** What somebody who joins or moves tells and no list has, and what becomes of it once a clerk has registered it. */
@Service
public class UnlistedThings {

    private final Registrations registrations;
    private final AddressDirectory directory;
    private final Suppliers suppliers;
    private final HomeRules rules;
    private final Municipalities municipalities;

    UnlistedThings(
            Registrations registrations,
            AddressDirectory directory,
            Suppliers suppliers,
            HomeRules rules,
            Municipalities municipalities) {
        this.registrations = registrations;
        this.directory = directory;
        this.suppliers = suppliers;
        this.rules = rules;
        this.municipalities = municipalities;
    }

    /** What does not hold of a home that was registered; of the dwelling or else of a number. */
    public record Fault(boolean dwelling, String message) {}

    /**
     * Asks for each to be registered; what is asked, found or refused already is not asked again, what is wanted no longer
     * called off.
     *
     * @param email to tell the outcome to, or {@code null}
     */
    public void request(String reference, ToldHome told, String email) {
        var wanted = wanted(told);
        for (var request : registrations.lock(reference)) {
            boolean asked = request.outcome() != Outcome.ASK_BACK && request.outcome() != Outcome.CALLED_OFF;
            boolean stands = asked && wanted.remove(request.wanted());
            if (request.isOpen() && !stands) {
                registrations.callOff(request);
            } else if (request.isLost() && !stands) {
                registrations.supersede(request);
            }
        }
        long municipality = municipalities.of(told.home().district()).id();
        wanted.forEach(missing -> registrations.request(reference, municipality, missing, email));
    }

    /** The same with what was registered in the place of what was typed; empty when nothing was. */
    public Optional<ToldHome> found(ToldHome told, List<Registration> requests) {
        var wanted = wanted(told);
        var found = requests.stream()
                .filter(request -> request.isFound() && wanted.contains(request.wanted()))
                .toList();
        var known = told;
        for (var request : found) {
            known = with(known, request);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    /**
     * Checks what was registered as the forms would have.
     *
     * @param household whether a second one at the same address is questioned
     * @param own numbers that are nobody else's
     */
    public Optional<Fault> fault(ToldHome told, boolean household, Predicate<MemberMeter> own) {
        var home = told.home();
        var dwelling = told.dwelling();
        if (dwelling != null) {
            if (home.apartment() != (dwelling.ho() != null) || lacks(home, dwelling.dong())) {
                return Optional.of(new Fault(true, "주소를 등록했어요. 동·호나 상세주소를 다시 입력해 주세요."));
            }
            if (rules.isTaken(home, dwelling) && !dwelling.formerMoved()) {
                return Optional.of(new Fault(true, rules.taken(home)));
            }
            if (household && rules.isDoubtful(home, dwelling) && !dwelling.shared()) {
                return Optional.of(new Fault(true, rules.doubtful()));
            }
        }
        return told.resources().meters().stream()
                .filter(meter -> meter.number() != null)
                .flatMap(meter -> fault(meter, told.resources(), own).stream())
                .findFirst()
                .map(message -> new Fault(false, message));
    }

    private Optional<String> fault(MemberMeter meter, Resources resources, Predicate<MemberMeter> own) {
        try {
            suppliers.find(meter.supplier()).ifPresent(supplier -> suppliers.normalise(supplier, meter.number(), null));
        } catch (Refusal notOne) {
            return Optional.of(notOne.getMessage());
        }
        return rules.isTaken(meter) && !own.test(meter) && !resources.disputed().contains(meter.resource())
                ? Optional.of(rules.taken(meter.resource()))
                : Optional.empty();
    }

    private List<Wanted> wanted(ToldHome told) {
        var missing = new ArrayList<Wanted>();
        var home = told.home();
        if (!home.isListed()) {
            missing.add(Wanted.address(
                    home.district(), home.road(), home.lot(), home.building(), home.postcode(), home.apartment()));
        } else if (told.dwelling() != null && lacks(home, told.dwelling().dong())) {
            missing.add(Wanted.dong(
                    home.district(),
                    home.address(),
                    home.line(),
                    told.dwelling().dong()));
        }
        var resources = told.resources();
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

    private ToldHome with(ToldHome told, Registration request) {
        var wanted = request.wanted();
        return switch (wanted.kind()) {
            case ADDRESS -> {
                var home = Home.at(directory.find(request.result()).orElseThrow());
                yield new ToldHome(home, told.dwelling().at(home.address()), told.resources());
            }
            case DONG -> new ToldHome(told.home(), told.dwelling().in(request.result()), told.resources());
            case SUPPLIER ->
                new ToldHome(
                        told.home(), told.dwelling(), told.resources().supplied(wanted.resource(), request.result()));
        };
    }
}
