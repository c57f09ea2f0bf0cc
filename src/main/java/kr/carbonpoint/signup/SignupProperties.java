package kr.carbonpoint.signup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param draftLifetime how long a draft is kept that nobody touches
 * @param nameCheckTries failed real-name checks within the pause before the next one must wait
 * @param nameCheckPause how long it waits
 */
@ConfigurationProperties("carbonpoint.signup")
public record SignupProperties(Duration draftLifetime, int nameCheckTries, Duration nameCheckPause) {}
