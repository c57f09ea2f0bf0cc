package kr.carbonpoint.me;

import java.security.Principal;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.payout.PayeeRequests;
import kr.carbonpoint.payout.PaymentHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that a member gets, got or did not get. */
@Controller
class PaymentsPage {

    private final Members members;
    private final PaymentHistory payments;
    private final PayeeRequests requests;

    PaymentsPage(Members members, PaymentHistory payments, PayeeRequests requests) {
        this.members = members;
        this.payments = payments;
        this.requests = requests;
    }

    @GetMapping("/me/payments")
    String show(Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, model))
                .orElse(MePage.APPLICANT);
    }

    private String show(Member member, Model model) {
        var states = payments.of(member.reference());
        model.addAttribute("payments", states);
        model.addAttribute("sum", Money.of(states).sum());
        model.addAttribute("waits", requests.waits(member.loginId()));
        model.addAttribute("member", member);
        model.addAttribute("complex", member.kind() == MemberKind.COMPLEX);
        return "me/payments";
    }
}
