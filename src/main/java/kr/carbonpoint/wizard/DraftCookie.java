package kr.carbonpoint.wizard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Finds an application again in the same browser after the session ended; gone when the browser is closed. */
public final class DraftCookie {

    public static final String SIGNUP = "CARBON-RESUME";
    public static final String AGENCY = "CARBON-AGENCY";

    private DraftCookie() {}

    public static void set(String name, String token, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
