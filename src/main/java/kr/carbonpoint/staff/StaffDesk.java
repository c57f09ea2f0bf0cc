package kr.carbonpoint.staff;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that the work of a municipality's staff starts from. */
@Controller
class StaffDesk {

    private final Municipal municipal;
    private final OpenWork work;
    private final List<StaffCard> cards;

    StaffDesk(Municipal municipal, OpenWork work, List<StaffCard> cards) {
        this.municipal = municipal;
        this.work = work;
        this.cards = cards;
    }

    /** A card as the page shows it. */
    record Card(String title, String link, String about, List<StaffCard.Fact> facts) {}

    @GetMapping("/staff")
    String show(Principal user, HttpSession session, Model model) {
        var staff = municipal.at(user.getName(), session);
        model.addAttribute("choices", municipal.choices(user.getName()));
        model.addAttribute("staff", staff.orElse(null));
        model.addAttribute("cards", staff.map(this::cards).orElse(List.of()));
        staff.ifPresent(seated -> {
            model.addAttribute("kinds", work.kinds(seated));
            model.addAttribute("own", work.own(seated));
        });
        return "staff/desk";
    }

    @PostMapping("/staff/municipality")
    String choose(@RequestParam long municipality, Principal user, HttpSession session) {
        if (municipal.choices(user.getName()).stream().noneMatch(choice -> choice.id() == municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        municipal.choose(municipality, session);
        return "redirect:/staff";
    }

    private List<Card> cards(Staff staff) {
        return cards.stream()
                .filter(card -> card.isFor(staff))
                .map(card -> new Card(card.title(), card.link(), card.about(), card.facts(staff)))
                .toList();
    }
}
