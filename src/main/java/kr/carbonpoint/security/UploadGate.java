package kr.carbonpoint.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import kr.carbonpoint.engine.Logins;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads away before anything of them is read: those of everybody but staff, whose request would be written to
 * disk when the next filter looks for its token, and those that are too large.
 */
class UploadGate extends OncePerRequestFilter {

    private static final Set<String> STAFF = Set.of("ROLE_" + Logins.CLERKS, "ROLE_" + Logins.ADMINISTRATORS);

    private final DataSize limit;

    UploadGate(DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (!request.getRequestURI().startsWith("/staff/") || !byStaff()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > limit.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase().startsWith("multipart/");
    }

    private static boolean byStaff() {
        var user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.isAuthenticated()
                && user.getAuthorities().stream().anyMatch(role -> STAFF.contains(role.getAuthority()));
    }
}
