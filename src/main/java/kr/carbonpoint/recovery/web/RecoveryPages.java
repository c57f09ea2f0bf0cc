package kr.carbonpoint.recovery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.BirthDate;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.recovery.Recoveries;
import kr.carbonpoint.recovery.process.RecoveryProcess;
import kr.carbonpoint.web.Frame;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 아이디·비밀번호 찾기. Says the same whether anything was mailed: nobody learns who is a member. */
@Controller
class RecoveryPages {

    private static final String SENT = "redirect:/recovery?asked";

    private final Recoveries recoveries;
    private final RecoveryProcess process;
    private final Clock clock;

    RecoveryPages(Recoveries recoveries, RecoveryProcess process, Clock clock) {
        this.recoveries = recoveries;
        this.process = process;
        this.clock = clock;
    }

    @GetMapping("/recovery")
    String show(@RequestParam(required = false) String asked, Authentication user, Model model) {
        model.addAttribute("asked", asked != null);
        model.addAttribute("who", Frame.who(user));
        return "recovery";
    }

    @PostMapping("/recovery")
    String byPerson(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String birthDate,
            @RequestParam(defaultValue = "") String email,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            process.ask(
                    PersonName.parse(name, "name"),
                    BirthDate.parse(birthDate, "birthDate", LocalDate.now(clock)),
                    ContactRules.email(email.strip()));
            return SENT;
        } catch (Refusal wrong) {
            model.addAttribute("name", name);
            model.addAttribute("birthDate", birthDate);
            model.addAttribute("email", email);
            return again("person", wrong, user, response, model);
        }
    }

    @PostMapping("/recovery/institution")
    String byInstitution(
            @RequestParam(defaultValue = "") String business,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String email,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            process.ask(
                    BusinessNumber.parse(business, "business"), required(account), ContactRules.email(email.strip()));
            return SENT;
        } catch (Refusal wrong) {
            model.addAttribute("business", business);
            model.addAttribute("account", account);
            model.addAttribute("email", email);
            return again("institution", wrong, user, response, model);
        }
    }

    @PostMapping("/recovery/number")
    String byNumber(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String number,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            return recoveries
                    .redeem(required(account), number)
                    .map(token -> "redirect:/recovery/password?token=" + token)
                    .orElseThrow(() -> new Refusal(
                            "number", "아이디나 번호가 맞지 않거나, 번호의 기한이 지났어요. 다섯 번 틀리면 그 번호는 쓸 수 없으니 담당자에게 새로 받아 주세요."));
        } catch (Refusal wrong) {
            model.addAttribute("account", account);
            return again("number", wrong, user, response, model);
        }
    }

    /** Programs that open links of mails ahead use nothing up: the link ends with the new password. */
    @GetMapping("/recovery/password")
    String askPassword(@RequestParam(defaultValue = "") String token, Authentication user, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("loginId", recoveries.loginId(token).orElse(null));
        model.addAttribute("who", Frame.who(user));
        return "recovery-password";
    }

    @PostMapping("/recovery/password")
    String setPassword(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Authentication user,
            HttpServletResponse response,
            Model model) {
        try {
            if (recoveries.reset(token, password, again)) {
                return "redirect:/login?password";
            }
        } catch (Refusal wrong) {
            problem(wrong, response, model);
        }
        return askPassword(token, user, model);
    }

    private String again(String form, Refusal wrong, Authentication user, HttpServletResponse response, Model model) {
        model.addAttribute("form", form);
        problem(wrong, response, model);
        return show(null, user, model);
    }

    private static void problem(Refusal wrong, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("wrong", wrong.field());
        model.addAttribute("problem", wrong.getMessage());
    }

    private static String required(String account) {
        if (account.isBlank()) {
            throw new Refusal("account", "아이디나 접수번호를 적어 주세요.");
        }
        return account;
    }
}
