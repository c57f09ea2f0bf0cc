package kr.carbonpoint.staff;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import org.springframework.stereotype.Component;

/** For which municipality somebody works: the one of their groups, or the chosen one of several. */
@Component
class Municipal {

    private static final String CHOSEN = "staff.municipality";
    private static final Pattern GROUP = Pattern.compile("municipality-(\\d{1,9})");

    private final Logins logins;
    private final Municipalities municipalities;

    Municipal(Logins logins, Municipalities municipalities) {
        this.logins = logins;
        this.municipalities = municipalities;
    }

    /** The municipalities that a user may work for; administrators for all. */
    List<Municipality> choices(String user) {
        return choices(groups(user));
    }

    /** Somebody at work; empty while there is nothing to work for or several to choose from. */
    Optional<Staff> at(String user, HttpSession session) {
        var groups = groups(user);
        var choices = choices(groups);
        var chosen = choices.size() == 1 ? choices.get(0).id() : session.getAttribute(CHOSEN);
        return choices.stream()
                .filter(choice -> chosen instanceof Long id && choice.id() == id)
                .findFirst()
                .map(own -> new Staff(user, own, groups.contains(Logins.ADMINISTRATORS), groups));
    }

    void choose(long municipality, HttpSession session) {
        session.setAttribute(CHOSEN, municipality);
    }

    private Set<String> groups(String user) {
        return new LinkedHashSet<>(logins.groups(user));
    }

    private List<Municipality> choices(Set<String> groups) {
        if (groups.contains(Logins.ADMINISTRATORS)) {
            return municipalities.all();
        }
        return groups.stream()
                .map(GROUP::matcher)
                .filter(group -> group.matches())
                .map(group -> municipalities.get(Long.parseLong(group.group(1))))
                .toList();
    }
}
