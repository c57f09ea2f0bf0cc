package kr.carbonpoint.security;

import java.util.List;
import kr.carbonpoint.engine.Logins;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Id and password are the engine's; it also makes those wait who try too often. */
@Component
class EnginePasswords implements AuthenticationProvider {

    private final Logins logins;
    private final Suspensions suspensions;

    EnginePasswords(Logins logins, Suspensions suspensions) {
        this.logins = logins;
        this.suspensions = suspensions;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        List<SimpleGrantedAuthority> roles = logins
                .signIn(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("refused"))
                .stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        // Told only to those who know the password.
        if (suspensions.isSuspended(attempt.getName())) {
            throw new LockedException("suspended");
        }
        return UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, roles);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
