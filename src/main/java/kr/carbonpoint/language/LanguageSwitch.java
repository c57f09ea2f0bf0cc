package kr.carbonpoint.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The switch on every page, and the words that Tasklist's scripts say. */
@Controller
class LanguageSwitch {

    private final ChosenLanguage chosen;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    LanguageSwitch(ChosenLanguage chosen, Catalogue catalogue, ApplicationEventPublisher events) {
        this.chosen = chosen;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Back to where it was pressed, in the other language. */
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) String from,
            Principal user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = Locale.forLanguageTag(language);
        chosen.setLocale(request, response, locale);
        if (user != null) {
            events.publishEvent(new LanguageChosen(user.getName(), Language.of(locale)));
        }
        return "redirect:" + page(from);
    }

    /** English by Korean. The scripts are the same for everybody: they look here when the language is English. */
    @GetMapping("/language/words")
    @ResponseBody
    Map<String, String> words() {
        return catalogue.file("scripts.yaml");
    }

    /** The page of this site that an address leads to; never another site. */
    private static String page(String address) {
        try {
            var from = URI.create(address == null ? "/" : address);
            var path = from.getRawPath() == null ? "/" : from.getRawPath();
            return path.matches("/[^/].*") ? path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }
}
