package kr.carbonpoint.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One session for everything: whoever is signed in to this application is signed in to Tasklist, Cockpit and Admin. */
@Configuration(proxyBeanMethods = false)
class WebappSignIn {

    /** After Spring Security (-100) and before the webapps' own filters, which come without an order. */
    private static final int AFTER_SPRING_SECURITY = 201;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInUserForTheWebapps() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(java.util.Map.of("authentication-provider", SignedInUser.class.getName()));
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    /** Instantiated by the filter, by its class name. */
    public static class SignedInUser implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var user = SecurityContextHolder.getContext().getAuthentication();
            return user == null || user instanceof AnonymousAuthenticationToken || !user.isAuthenticated()
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(user.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {}
    }
}
