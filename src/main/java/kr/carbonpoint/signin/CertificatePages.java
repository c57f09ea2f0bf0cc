package kr.carbonpoint.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.security.SessionSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The pages of {@link CertificatePort}: each shows the certificate that the browser brought, and asks before it does
 * something, for any site can lead a browser there. Cookies know no ports, so the session is that of the site.
 */
@Controller
@RequestMapping("/certificate")
class CertificatePages {

    private final CertificateCheck check;
    private final Certificates certificates;
    private final SessionSignIn sessions;
    private final Clock clock;
    private final String site;

    CertificatePages(
            CertificateCheck check,
            Certificates certificates,
            SessionSignIn sessions,
            Clock clock,
            @Value("${carbonpoint.public-url}") String site) {
        this.check = check;
        this.certificates = certificates;
        this.sessions = sessions;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    @ModelAttribute("site")
    String site() {
        return site;
    }

    @GetMapping("/sign-in")
    String askToSignIn(HttpServletRequest request, Model model) {
        var certificate = brought(request);
        certificates.userOf(certificate);
        return show(certificate, model);
    }

    @PostMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response) {
        var certificate = brought(request);
        var start = sessions.byKey(certificates.userOf(certificate), request, response)
                .orElseThrow(() -> new Refusal(null, "이 인증서를 등록한 아이디는 이제 없어요."));
        certificates.used(certificate);
        return "redirect:" + site + start;
    }

    @GetMapping("/register")
    String askToRegister(Principal user, HttpServletRequest request, Model model) {
        var certificate = brought(request);
        certificates.refuseToRegister(signedIn(user), certificate);
        return show(certificate, model);
    }

    @PostMapping("/register")
    String register(Principal user, HttpServletRequest request) {
        certificates.register(signedIn(user), brought(request));
        return "redirect:" + site + "/me/sign-in?done=CERTIFICATE_ADDED";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(Refusal refusal, HttpServletRequest request, Model model) {
        model.addAttribute("problem", refusal.getMessage());
        model.addAttribute("site", site);
        model.addAttribute("action", action(request));
        model.addAttribute("signedIn", request.getUserPrincipal() != null);
        return "certificate";
    }

    private ClientCertificate brought(HttpServletRequest request) {
        return check.check((X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate"));
    }

    private static String signedIn(Principal user) {
        if (user == null) {
            throw new Refusal(null, "인증서를 등록하려면 먼저 아이디로 로그인해 주세요.");
        }
        return user.getName();
    }

    private String show(ClientCertificate certificate, Model model) {
        model.addAttribute("certificate", certificate);
        model.addAttribute("until", LocalDate.ofInstant(certificate.until(), clock.getZone()));
        return "certificate";
    }

    /** The last part of the path: sign-in or register. */
    @ModelAttribute("action")
    String action(HttpServletRequest request) {
        return request.getServletPath().substring("/certificate/".length());
    }
}
