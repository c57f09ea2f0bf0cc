package kr.carbonpoint.signup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param draftLifetime how long a draft is kept that nobody touches
 * @param nameCheckTries failed tries to prove who one is within the pause before the next one must wait
 * @param nameCheckPause how long it waits
 * @param identityTerm how long a clerk has to decide who somebody is
 */
@ConfigurationProperties("carbonpoint.signup")
public record SignupProperties(
        Duration draftLifetime, int nameCheckTries, Duration nameCheckPause, Duration identityTerm) {}
