package kr.carbonpoint.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a visitor: a cookie that says which, and nothing about who. Tasklist's scripts read it too. What the
 * browser prefers does not count, and those who work for a municipality work in Korean.
 */
@Component("localeResolver")
class ChosenLanguage implements LocaleResolver {

    static final String COOKIE = "CARBON-LANGUAGE";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    static Language of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || request.isUserInRole("clerk") || request.isUserInRole("camunda-admin")
                ? Language.KOREAN
                : Language.of(Locale.forLanguageTag(cookie.getValue()));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var cookie = ResponseCookie.from(COOKIE, Language.of(locale).locale().getLanguage())
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
