package kr.carbonpoint.account.web;

import java.util.List;
import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.account.StaffAccount;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.Suspension;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of the chosen municipality and those without one, for administrators alone. */
@Controller
@Order(5)
class AccountPages implements StaffCard {

    private final StaffAccounts accounts;
    private final Suspension suspension;
    private final GrantLog log;
    private final GroupWords words;
    private final Logins logins;
    private final AccessLog accessLog;

    AccountPages(
            StaffAccounts accounts,
            Suspension suspension,
            GrantLog log,
            GroupWords words,
            Logins logins,
            AccessLog accessLog) {
        this.accounts = accounts;
        this.suspension = suspension;
        this.log = log;
        this.words = words;
        this.logins = logins;
        this.accessLog = accessLog;
    }

    @Override
    public String title() {
        return "담당자 계정";
    }

    @Override
    public String link() {
        return "/staff/accounts";
    }

    @Override
    public String about() {
        return "누가 어떤 업무를 맡고 있는지 보고, 계정을 잠그거나 다시 열어요.";
    }

    @Override
    public boolean isFor(Staff staff) {
        return staff.administrator();
    }

    @Override
    public List<Fact> facts(Staff staff) {
        long suspended = of(staff).stream().filter(StaffAccount::isSuspended).count();
        return List.of(new Fact("잠긴 계정", "%,d개".formatted(suspended), null));
    }

    @GetMapping("/staff/accounts")
    String list(Staff staff, Model model) {
        refuseOthers(staff);
        model.addAttribute("accounts", of(staff));
        model.addAttribute("words", words);
        return "staff/accounts";
    }

    /** Shows who it is, which is written down. */
    @GetMapping("/staff/accounts/{id}")
    String show(@PathVariable long id, Staff staff, Model model) {
        refuseOthers(staff);
        var account = find(id);
        var profile = accounts.profile(account.loginId());
        profile.ifPresent(some -> accessLog.read(staff.user(), account.loginId(), Purpose.STAFF_ACCOUNT));
        model.addAttribute("account", account);
        model.addAttribute("profile", profile.orElse(null));
        model.addAttribute("history", log.of(account.loginId()));
        model.addAttribute("words", words);
        model.addAttribute("self", account.loginId().equals(staff.user()));
        return "staff/account";
    }

    @PostMapping("/staff/accounts/{id}/suspend")
    String suspend(@PathVariable long id, Staff staff, RedirectAttributes page) {
        refuseOthers(staff);
        boolean done = suspension.suspend(find(id), staff.user());
        return back(id, done ? "계정을 잠갔어요. 지금부터 로그인할 수 없어요." : "잠그지 못했어요. 내 계정이거나 이미 잠긴 계정이에요.", page);
    }

    @PostMapping("/staff/accounts/{id}/reactivate")
    String reactivate(@PathVariable long id, Staff staff, RedirectAttributes page) {
        refuseOthers(staff);
        suspension.reactivate(find(id), staff.user());
        return back(id, "계정을 다시 열었어요. 쓰던 아이디와 비밀번호로 로그인할 수 있어요.", page);
    }

    /** Takes one group away. Being an administrator is not ended here, so that there always is one. */
    @PostMapping("/staff/accounts/{id}/withdraw")
    String withdraw(@PathVariable long id, @RequestParam String group, Staff staff, RedirectAttributes page) {
        refuseOthers(staff);
        var account = find(id);
        if (!account.groups().contains(group) || group.equals(Logins.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        logins.withdraw(account.loginId(), group, staff.user());
        return back(id, "업무를 거두었어요.", page);
    }

    private List<StaffAccount> of(Staff staff) {
        return accounts.of(staff.municipality().group());
    }

    private StaffAccount find(long id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(long id, String done, RedirectAttributes page) {
        page.addFlashAttribute("done", done);
        return "redirect:/staff/accounts/" + id;
    }

    private static void refuseOthers(Staff staff) {
        if (!staff.administrator()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
