package kr.carbonpoint.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets {@link Language#current()}, for Spring's own pages and for the engine's requests alike. */
@Component
@Order(LanguageFilter.AFTER_SPRING_SECURITY)
class LanguageFilter extends OncePerRequestFilter {

    /** Spring Security (-100) knows who it is. */
    static final int AFTER_SPRING_SECURITY = 100;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(ChosenLanguage.of(request).locale());
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
