package kr.carbonpoint.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.carbonpoint.engine.Logins;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Where work begins after signing in: administrators watch, everybody else has tasks. Whoever came from a link to
 * passkeys and certificates ({@code /login?to=sign-in}) gets there.
 */
class StartPages implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        response.sendRedirect("sign-in".equals(request.getParameter("to")) ? "/me/sign-in" : of(user));
    }

    static String of(Authentication user) {
        boolean administrator = user.getAuthorities().stream()
                .anyMatch(role -> role.getAuthority().equals("ROLE_" + Logins.ADMINISTRATORS));
        return administrator ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }
}
