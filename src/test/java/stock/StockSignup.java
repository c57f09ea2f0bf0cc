package stock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** The one page that the stock way needs besides Tasklist. */
@RestController
class StockSignup {

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StockSignup(IdentityService identity, RuntimeService runtime, TransactionTemplate transaction) {
        this.identity = identity;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(CsrfToken csrf) {
        return "<!doctype html><form method=post action=/signup><input type=hidden name=_csrf value=\"%s\"><button>회원가입</button></form>"
                .formatted(csrf.getToken());
    }

    /** Makes an applicant, starts the process and signs the browser in. */
    @PostMapping("/signup")
    RedirectView begin(HttpServletRequest request, HttpServletResponse response) {
        String applicant = UUID.randomUUID().toString().replace("-", "");
        transaction.executeWithoutResult(status -> {
            identity.saveUser(identity.newUser(applicant));
            identity.createMembership(applicant, StockApplication.RESIDENTS);
            runtime.startProcessInstanceByKey(
                    "signup",
                    applicant,
                    Variables.putValue("applicant", applicant)
                            .putValue("goTo", null)
                            .putValue("entry", "OPEN")
                            .putValue("alreadyMember", false));
        });
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                applicant, null, List.of(new SimpleGrantedAuthority("ROLE_resident"))));
        contexts.saveContext(context, request, response);
        return new RedirectView("/camunda/app/tasklist/stock/");
    }
}
