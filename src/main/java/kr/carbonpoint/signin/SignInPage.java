package kr.carbonpoint.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.web.Frame;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which members and staff look after their password, passkeys and certificates. */
@Controller
class SignInPage {

    private final Passkeys passkeys;
    private final Certificates certificates;
    private final Passwords passwords;
    private final KeyChanges changes;
    private final Logins logins;

    SignInPage(Passkeys passkeys, Certificates certificates, Passwords passwords, KeyChanges changes, Logins logins) {
        this.passkeys = passkeys;
        this.certificates = certificates;
        this.passwords = passwords;
        this.changes = changes;
        this.logins = logins;
    }

    @GetMapping("/me/sign-in")
    String show(@RequestParam(required = false) KeyChange.Kind done, Authentication user, Model model) {
        if (logins.account(user.getName()).isEmpty()) {
            return "redirect:/signup/status";
        }
        model.addAttribute("done", done);
        model.addAttribute("passkeys", passkeys.of(user.getName()));
        model.addAttribute("certificates", certificates.of(user.getName()));
        model.addAttribute("changes", changes.of(user.getName()));
        model.addAttribute("who", Frame.who(user));
        return "sign-in";
    }

    @PostMapping("/me/sign-in/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            if (logins.signIn(user.getName(), current).isEmpty()) {
                throw new Refusal("current", "지금 쓰는 비밀번호가 맞지 않아요. 잠시 뒤에 다시 입력해 주세요.");
            }
            passwords.set(user.getName(), password, again);
            return "redirect:/login?password";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("wrong", refusal.field());
            model.addAttribute("problem", refusal.getMessage());
            return show(null, user, model);
        }
    }

    @PostMapping("/me/sign-in/passkeys/rename")
    String rename(
            @RequestParam String id,
            @RequestParam String label,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            passkeys.rename(user.getName(), id, label);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", refusal.getMessage());
            model.addAttribute("refused", id);
            model.addAttribute("typed", label);
            return show(null, user, model);
        }
        return "redirect:/me/sign-in";
    }

    @PostMapping("/me/sign-in/passkeys/remove")
    String removePasskey(@RequestParam String id, Principal user) {
        passkeys.remove(user.getName(), id);
        return "redirect:/me/sign-in?done=PASSKEY_REMOVED";
    }

    @PostMapping("/me/sign-in/certificates/remove")
    String removeCertificate(@RequestParam long id, Principal user) {
        certificates.remove(user.getName(), id);
        return "redirect:/me/sign-in?done=CERTIFICATE_REMOVED";
    }
}
