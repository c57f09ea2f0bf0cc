package kr.carbonpoint.web;

import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Reference;
import org.springframework.security.core.Authentication;

/** What the frame of public pages (layout.html) has to know. */
public final class Frame {

    private Frame() {}

    /**
     * Who looks at a page, for the menu: visitor, applicant, member or staff.
     *
     * @param user {@code null} for somebody who is not signed in
     */
    public static String who(Authentication user) {
        if (user == null) {
            return "visitor";
        }
        boolean resident = user.getAuthorities().stream()
                .anyMatch(role -> role.getAuthority().equals("ROLE_" + Logins.RESIDENTS));
        if (!resident) {
            return "staff";
        }
        return Reference.isApplicant(user.getName()) ? "applicant" : "member";
    }
}
