package kr.carbonpoint.recovery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
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

    /** What was typed into one of the forms, shown again when something is wrong; empty where the form has no such field. */
    record Typed(String name, String birthDate, String business, String account, String email, String number) {

        Typed {
            name = Objects.requireNonNullElse(name, "");
            birthDate = Objects.requireNonNullElse(birthDate, "");
            business = Objects.requireNonNullElse(business, "");
            account = Objects.requireNonNullElse(account, "");
            email = Objects.requireNonNullElse(email, "");
            number = Objects.requireNonNullElse(number, "");
        }

        private String mailbox() {
            return ContactRules.email(email.strip());
        }

        private String login() {
            if (account.isBlank()) {
                throw new Refusal("account", "아이디나 접수번호를 적어 주세요.");
            }
            return account;
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    @GetMapping("/recovery")
    String show(@RequestParam(required = false) String asked, Authentication user, Model model) {
        model.addAttribute("asked", asked != null);
        model.addAttribute("who", Frame.who(user));
        return "recovery";
    }

    @PostMapping("/recovery")
    String byPerson(Typed typed, Authentication user, HttpServletResponse response, Model model) {
        return answer("person", user, response, model, () -> {
            process.ask(
                    PersonName.parse(typed.name(), "name"),
                    BirthDate.parse(typed.birthDate(), "birthDate", LocalDate.now(clock)),
                    typed.mailbox());
            return SENT;
        });
    }

    @PostMapping("/recovery/institution")
    String byInstitution(Typed typed, Authentication user, HttpServletResponse response, Model model) {
        return answer("institution", user, response, model, () -> {
            process.ask(BusinessNumber.parse(typed.business(), "business"), typed.login(), typed.mailbox());
            return SENT;
        });
    }

    @PostMapping("/recovery/number")
    String byNumber(Typed typed, Authentication user, HttpServletResponse response, Model model) {
        return answer(
                "number",
                user,
                response,
                model,
                () -> recoveries
                        .redeem(typed.login(), typed.number())
                        .map(token -> "redirect:/recovery/password?token=" + token)
                        .orElseThrow(() -> new Refusal(
                                "number", "아이디나 번호가 맞지 않거나, 번호의 기한이 지났어요. 다섯 번 틀리면 그 번호는 쓸 수 없으니 담당자에게 새로 받아 주세요.")));
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

    /** Where a form leads, or the page again with what is wrong. */
    private String answer(
            String form, Authentication user, HttpServletResponse response, Model model, Supplier<String> asked) {
        try {
            return asked.get();
        } catch (Refusal wrong) {
            model.addAttribute("form", form);
            problem(wrong, response, model);
            return show(null, user, model);
        }
    }

    private static void problem(Refusal wrong, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("wrong", wrong.field());
        model.addAttribute("problem", wrong.getMessage());
    }
}
