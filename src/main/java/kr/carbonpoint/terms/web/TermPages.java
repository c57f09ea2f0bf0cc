package kr.carbonpoint.terms.web;

import java.util.List;
import kr.carbonpoint.language.Catalogue;
import kr.carbonpoint.terms.Audience;
import kr.carbonpoint.terms.Term;
import kr.carbonpoint.terms.Terms;
import kr.carbonpoint.web.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The privacy policy (PIPA §30) and the texts that people agree to, each version at an address of its own. */
@Controller
class TermPages {

    static final String POLICY = "privacy_policy";

    private final Terms terms;
    private final Facts facts;
    private final Catalogue catalogue;

    TermPages(Terms terms, Facts facts, Catalogue catalogue) {
        this.terms = terms;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    @GetMapping("/terms")
    String all(Authentication user, Model model) {
        model.addAttribute("who", Frame.who(user));
        model.addAttribute("members", terms.current());
        model.addAttribute("staff", terms.current(Audience.STAFF));
        return "terms";
    }

    @GetMapping("/privacy")
    String policy(Authentication user, Model model) {
        return newest(POLICY, user, model);
    }

    @GetMapping("/terms/{id}")
    String newest(@PathVariable String id, Authentication user, Model model) {
        var versions = terms.versions(id);
        return show(versions, versions.isEmpty() ? null : versions.get(0), user, model);
    }

    @GetMapping("/terms/{id}/{version}")
    String one(@PathVariable String id, @PathVariable String version, Authentication user, Model model) {
        var versions = terms.versions(id);
        var named = versions.stream().filter(term -> version.equals("" + term.version()));
        return show(versions, named.findFirst().orElse(null), user, model);
    }

    private String show(List<Term> versions, Term term, Authentication user, Model model) {
        if (term == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("who", Frame.who(user));
        model.addAttribute("term", term);
        model.addAttribute("versions", versions);
        model.addAttribute("text", TextPage.of(facts.fillIn(catalogue.current(term.body()))));
        return "term";
    }
}
