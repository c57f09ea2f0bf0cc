package kr.carbonpoint.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Finds the application again in the same browser after the session ended; gone when the browser is closed. */
final class AgencyCookie {

    static final String NAME = "CARBON-AGENCY";

    private AgencyCookie() {}

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
