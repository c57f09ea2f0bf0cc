package kr.carbonpoint.recovery.web;

import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.recovery.process.RecoveryProcess;
import kr.carbonpoint.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Administrators hand a number to somebody of the staff who forgot the password. */
@Controller
class StaffNumbers {

    private final StaffAccounts accounts;
    private final RecoveryProcess process;

    StaffNumbers(StaffAccounts accounts, RecoveryProcess process) {
        this.accounts = accounts;
        this.process = process;
    }

    /** The answer itself shows the number: nobody sees it again. */
    @PostMapping("/staff/accounts/{id}/number")
    String hand(@PathVariable long id, Staff staff, Model model) {
        var account = accounts.find(id)
                .filter(found -> staff.administrator())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("number", process.hand(account, staff.user()));
        return "staff/account-number";
    }
}
