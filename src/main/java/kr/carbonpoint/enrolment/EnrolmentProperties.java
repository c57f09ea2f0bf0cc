package kr.carbonpoint.enrolment;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param emailDomains domains of public bodies, subdomains included
 * @param lifetime how long an application is kept that is not finished, or whose address is not confirmed
 */
@ConfigurationProperties("carbonpoint.staff")
public record EnrolmentProperties(List<String> emailDomains, Duration lifetime) {}
