package kr.carbonpoint.signup.web;

import kr.carbonpoint.membership.Member;
import org.springframework.ui.Model;

/** What the completion page and a member's own page show of a membership. */
final class MemberFacts {

    private MemberFacts() {}

    static void add(Member member, Model model) {
        model.addAttribute("reference", member.reference());
        model.addAttribute("loginId", member.loginId());
        model.addAttribute("memberType", member.kindLabel());
        model.addAttribute("incentive", member.incentive().label());
        model.addAttribute("joinedOn", member.joinedOn());
    }
}
