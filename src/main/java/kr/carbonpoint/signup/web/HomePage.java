package kr.carbonpoint.signup.web;

import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.payout.HalfCalendar;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Estimates;
import kr.carbonpoint.settlement.Estimates.Supposed;
import kr.carbonpoint.web.Frame;
import kr.carbonpoint.wizard.DraftCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/** The landing page. What it says about money and days comes from the rules in force. */
@Controller
class HomePage {

    /** Whoever needs half of everything gets the most that there is. */
    private static final List<Supposed> HALF_OF_EVERYTHING = Stream.of(Resource.values())
            .map(resource -> new Supposed(resource, 200, 100))
            .toList();

    private final OpenApplications open;
    private final HalfCalendar calendar;
    private final Estimates estimates;

    HomePage(OpenApplications open, HalfCalendar calendar, Estimates estimates) {
        this.open = open;
        this.calendar = calendar;
        this.estimates = estimates;
    }

    @GetMapping("/")
    String show(
            Authentication user, @CookieValue(name = DraftCookie.SIGNUP, required = false) String token, Model model) {
        model.addAttribute("resumable", open.of(user, token).isPresent());
        model.addAttribute("who", Frame.who(user));
        model.addAttribute("calendar", calendar.today());
        model.addAttribute("home", most(MemberKind.ADULT));
        model.addAttribute("shop", most(MemberKind.BUSINESS));
        return "home";
    }

    private long most(MemberKind kind) {
        return estimates.of(kind, Estimates.NATIONAL, HALF_OF_EVERYTHING).yearWon();
    }
}
