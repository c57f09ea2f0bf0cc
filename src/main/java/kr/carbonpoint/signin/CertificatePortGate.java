package kr.carbonpoint.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart: no proxy watches over the one of certificates, so it has its own pages and what these
 * need; whatever else is wanted there is on the site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CertificatePortGate extends OncePerRequestFilter {

    private static final String PAGES = "/certificate/";
    private static final List<String> THERE = List.of(PAGES, "/css/", "/js/", "/img/");

    private final CertificatePort port;
    private final String site;

    CertificatePortGate(CertificatePort port, @Value("${carbonpoint.public-url}") String site) {
        this.port = port;
        this.site = site.replaceFirst("/+$", "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The decoded path, as handlers are found by.
        var path = request.getServletPath();
        if (!port.received(request)) {
            if (path.startsWith(PAGES)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        } else if (THERE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            response.sendRedirect(site + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
