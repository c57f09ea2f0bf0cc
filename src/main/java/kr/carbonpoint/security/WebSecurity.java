package kr.carbonpoint.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import kr.carbonpoint.engine.Logins;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * Residents reach their own tasks, the forms of these, and nothing else; what a request may show of a task is then up
 * to the engine's authorizations. Clerks reach what the stock Tasklist needs, administrators everything.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Passkeys are all that a page of this site asks of a device. */
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    /** What Tasklist asks for a resident: reading lists, the form of a task, submitting it. */
    private static final RequestMatcher RESIDENT = any(
            path(GET, "/camunda/app/tasklist/**"),
            path(GET, "/camunda/assets/**"),
            path(GET, "/camunda/lib/**"),
            path(GET, "/camunda/api/tasklist/plugin/*/static/**"),
            path(GET, "/camunda/api/admin/auth/user/default"),
            path(GET, "/camunda/api/engine/engine"),
            path(GET, "/camunda/api/engine/engine/"),
            path(GET, "/camunda/api/engine/engine/default/filter"),
            path(OPTIONS, "/camunda/api/engine/engine/default/filter"),
            path(GET, "/camunda/api/engine/engine/default/filter/count"),
            path(GET, "/camunda/api/engine/engine/default/filter/*"),
            path(GET, "/camunda/api/engine/engine/default/filter/*/list"),
            path(POST, "/camunda/api/engine/engine/default/filter/*/list"),
            path(GET, "/camunda/api/engine/engine/default/filter/*/count"),
            path(GET, "/camunda/api/engine/engine/default/group"),
            path(GET, "/camunda/api/engine/engine/default/user/*/profile"),
            path(GET, TASKS),
            path(POST, TASKS),
            path(GET, TASKS + "/*"),
            path(GET, TASKS + "/*/form"),
            path(GET, TASKS + "/*/deployed-form"),
            path(GET, TASKS + "/*/form-variables"),
            path(POST, TASKS + "/*/submit-form"));

    /** Beyond that a clerk claims tasks and reads what belongs to them. */
    private static final RequestMatcher CLERK = any(
            RESIDENT,
            path(POST, TASKS + "/*/claim"),
            path(POST, TASKS + "/*/unclaim"),
            path(GET, TASKS + "/*/identity-links"),
            path(GET, TASKS + "/*/comment"),
            path(GET, TASKS + "/*/attachment"),
            path(GET, "/camunda/api/engine/engine/default/process-definition/*"),
            path(GET, "/camunda/api/engine/engine/default/process-definition/*/xml"));

    /** Technical clients, each request with its password. */
    @Bean
    @Order(1)
    SecurityFilterChain technicalClients(HttpSecurity http) throws Exception {
        return http.securityMatcher(any(path(null, "/engine-rest/**"), path(null, "/actuator/prometheus")))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Logins.ADMINISTRATORS))
                .httpBasic(basic -> basic.realmName("carbon-point"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(
            HttpSecurity http,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize uploadLimit,
            @Value("${carbonpoint.public-url}") String publicUrl)
            throws Exception {
        return http.addFilterBefore(new UploadGate(uploadLimit), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/login",
                                "/login/passkey/**",
                                "/certificate/**",
                                "/signup",
                                "/guardian",
                                "/objection",
                                "/signup/resume",
                                "/signup/status",
                                "/agency",
                                "/agency/confirm",
                                "/agency/resume",
                                "/agency/status",
                                "/error",
                                "/language/**",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/bills/**",
                                "/webjars/htmx.org/**",
                                "/webjars/chart.js/**",
                                "/statistics",
                                "/statistics.*",
                                "/statistics/**",
                                "/calculator",
                                "/privacy",
                                "/terms/**",
                                "/find",
                                "/recovery/**",
                                "/favicon.ico",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/me/sign-in/**")
                        .hasAnyRole(Logins.RESIDENTS, Logins.CLERKS, Logins.ADMINISTRATORS)
                        .requestMatchers("/signup/**", "/agency/**", "/me/**")
                        .hasRole(Logins.RESIDENTS)
                        .requestMatchers("/staff/operations/**")
                        .hasRole(Logins.ADMINISTRATORS)
                        .requestMatchers("/staff", "/staff/**")
                        .hasAnyRole(Logins.CLERKS, Logins.ADMINISTRATORS)
                        // The webapps' own login would pass by this application's.
                        .requestMatchers("/camunda/api/admin/auth/user/*/login/**", "/camunda/api/*/setup/**")
                        .denyAll()
                        .requestMatchers(RESIDENT)
                        .hasAnyRole(Logins.RESIDENTS, Logins.CLERKS, Logins.ADMINISTRATORS)
                        .requestMatchers(CLERK)
                        .hasAnyRole(Logins.CLERKS, Logins.ADMINISTRATORS)
                        .requestMatchers("/camunda/**", "/actuator/**")
                        .hasRole(Logins.ADMINISTRATORS)
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new StartPages())
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LockedException ? "/login?suspended" : "/login?error")))
                .logout(logout -> logout.logoutRequestMatcher(
                                any(path(POST, "/logout"), path(POST, "/camunda/api/admin/auth/user/*/logout")))
                        .deleteCookies("CARBON-RESUME", "CARBON-AGENCY")
                        .logoutSuccessUrl("/login?logout"))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        any(
                                path(null, "/camunda/api/**"),
                                path(null, "/signup/**"),
                                path(null, "/agency/**"),
                                path(POST, "/me/sign-in/passkeys"),
                                path(POST, "/me/sign-in/passkeys/options"))))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // The webapps bring a CSRF filter of their own.
                        .ignoringRequestMatchers(path(null, "/camunda/**")))
                // The webapps set their own security headers.
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                // From the port of certificates a form leads back to the site.
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self' "
                                        + publicUrl)))
                .build();
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("CARBON-CSRF");
        tokens.setHeaderName("X-CARBON-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    private static RequestMatcher any(RequestMatcher... matchers) {
        return new OrRequestMatcher(Arrays.asList(matchers));
    }
}
