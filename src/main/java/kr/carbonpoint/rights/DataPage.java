package kr.carbonpoint.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.privacy.AccessLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 내 정보 내려받기. Asks for the password again: a screen that was left open gives nothing away. */
@Controller
class DataPage {

    private static final String NOT_YET = "redirect:/signup/status";

    private final Members members;
    private final DataFile file;
    private final Logins logins;
    private final AccessLog accessLog;

    DataPage(Members members, DataFile file, Logins logins, AccessLog accessLog) {
        this.members = members;
        this.file = file;
        this.logins = logins;
        this.accessLog = accessLog;
    }

    @GetMapping("/me/data")
    String ask(Principal user) {
        return members.byLogin(user.getName()).isPresent() ? "own-data" : NOT_YET;
    }

    @PostMapping("/me/data")
    String download(
            @RequestParam(defaultValue = "") String password,
            Principal user,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var member = members.byLogin(user.getName());
        if (member.isEmpty()) {
            return NOT_YET;
        }
        if (logins.signIn(user.getName(), password).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", "비밀번호가 맞지 않아요. 잠시 뒤에 다시 입력해 주세요.");
            return "own-data";
        }
        var reference = member.get().reference();
        var tables = file.collect(reference);
        accessLog.handedOut(reference);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"carbon-point-data.zip\"");
        response.setHeader("Cache-Control", "no-store");
        file.write(reference, tables, locale, response.getOutputStream());
        return null;
    }
}
