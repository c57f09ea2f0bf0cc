package kr.carbonpoint.signup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Finds the draft again in the same browser after the session ended; gone when the browser is closed. */
final class ResumeCookie {

    static final String NAME = "CARBON-RESUME";

    private ResumeCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        var cookie = ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
