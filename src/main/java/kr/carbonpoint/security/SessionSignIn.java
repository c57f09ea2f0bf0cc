package kr.carbonpoint.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.Logins;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a session for a user whom this application knows without a password. */
@Component
public class SessionSignIn {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OpenSessions openSessions;
    private final Suspensions suspensions;
    private final Logins logins;
    private final ApplicationEventPublisher events;

    SessionSignIn(OpenSessions openSessions, Suspensions suspensions, Logins logins, ApplicationEventPublisher events) {
        this.openSessions = openSessions;
        this.suspensions = suspensions;
        this.logins = logins;
        this.events = events;
    }

    /** Lets somebody of the staff act as an applicant for whom they enter a paper form, until {@link #back}. */
    public void inPlaceOf(String user, String group, HttpServletRequest request, HttpServletResponse response) {
        var staff = SecurityContextHolder.getContext().getAuthentication();
        var roles = List.of(
                new SimpleGrantedAuthority("ROLE_" + group), new SwitchUserGrantedAuthority("ROLE_PAPER", staff));
        open(user, roles, request, response);
    }

    /**
     * Whoever acts for an applicant is themselves again, and stays signed in elsewhere; false for everybody else and for
     * those who were suspended meanwhile.
     */
    public boolean back(HttpServletRequest request, HttpServletResponse response) {
        // What they may do now, not what they might when they began.
        return actingFor(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .filter(staff -> !suspensions.isSuspended(staff))
                .flatMap(staff -> logins.account(staff).map(groups -> begin(staff, roles(groups), request, response)))
                .isPresent();
    }

    /** Who of the staff acts for this applicant, if anybody does. */
    public static Optional<Authentication> actingFor(Authentication applicant) {
        return applicant.getAuthorities().stream()
                .filter(SwitchUserGrantedAuthority.class::isInstance)
                .map(role -> ((SwitchUserGrantedAuthority) role).getSource())
                .findFirst();
    }

    /** Signs in under a fresh session, the only one of that user; what an earlier user of this browser left is gone. */
    public void as(String user, String group, HttpServletRequest request, HttpServletResponse response) {
        open(user, List.of(new SimpleGrantedAuthority("ROLE_" + group)), request, response);
    }

    /**
     * Signs in whoever proved by a passkey or a certificate to be that user, as the password would. Sessions on other
     * devices go on.
     *
     * @return the path where work begins; empty when the account is gone or suspended
     */
    public Optional<String> byKey(String user, HttpServletRequest request, HttpServletResponse response) {
        return logins.account(user)
                .filter(groups -> !suspensions.isSuspended(user))
                .map(groups -> {
                    var signedIn = begin(user, roles(groups), request, response);
                    events.publishEvent(new AuthenticationSuccessEvent(signedIn));
                    return StartPages.of(signedIn);
                });
    }

    private static List<SimpleGrantedAuthority> roles(List<String> groups) {
        return groups.stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
    }

    /** The only session of that user. */
    private void open(
            String user,
            Collection<? extends GrantedAuthority> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nobody stays in who came in with an older key.
        openSessions.endAll(user);
        begin(user, roles, request, response);
    }

    private Authentication begin(
            String user,
            Collection<? extends GrantedAuthority> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, roles));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return context.getAuthentication();
    }
}
