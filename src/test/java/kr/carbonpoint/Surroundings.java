package kr.carbonpoint;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import demo.DemoData;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.signin.TestAuthorities;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** What the application talks to in tests; started once a run. */
public class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public static final String FORMER_KEY = "Zm9ybWVyLWtleS1vbmx5LWZvci1kZXZlbG9wbWVudCE=";

    private static final StandInAgencies AGENCIES = StandInAgencies.start();
    private static final String DATABASE = Database.create("service");

    static {
        MAILS.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database.usedBy(context);
        // Known beforehand, for passkeys hold for the public address alone.
        int port = TestSocketUtils.findAvailableTcpPort();
        TestPropertyValues.of(
                        "server.port=" + port,
                        "carbonpoint.public-url=http://localhost:" + port,
                        "spring.datasource.url=" + Database.url(DATABASE),
                        "spring.datasource.username=postgres",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAILS.getSmtp().getPort(),
                        "camunda.bpm.job-execution.enabled=false",
                        // Assertions and coverage look at every activity.
                        "camunda.bpm.history-level=activity",
                        // Spring Boot switches it off in tests.
                        "management.prometheus.metrics.export.enabled=true",
                        "carbonpoint.login.password-cost=4",
                        "camunda.bpm.admin-user.id=" + DemoData.ADMINISTRATOR,
                        "camunda.bpm.admin-user.password=" + DemoData.PASSWORD,
                        "carbonpoint.privacy.key=ZGVtby1rZXktb25seS1mb3ItZGV2ZWxvcG1lbnQhISE=",
                        // As if the key were being changed.
                        "carbonpoint.privacy.former-keys=" + FORMER_KEY,
                        "carbonpoint.usage.inbox=target/readings",
                        "carbonpoint.certificate.port=0",
                        "carbonpoint.certificate.folder=" + TestAuthorities.folder(),
                        "carbonpoint.certificate.password=" + TestAuthorities.PASSWORD,
                        "carbonpoint.mail.from=no-reply@carbonpoint.example",
                        "carbonpoint.review.operator-email=operator@carbonpoint.example",
                        "carbonpoint.agency.name-check.url=" + AGENCIES.nameCheckUrl(),
                        "carbonpoint.agency.authentication.url=" + AGENCIES.authenticationUrl(),
                        "carbonpoint.agency.account-holder.url=" + AGENCIES.accountHolderUrl(),
                        "carbonpoint.agency.business-registry.url=" + AGENCIES.businessRegistryUrl(),
                        "carbonpoint.agency.business-registry.token=demo-key")
                .applyTo(context);
    }
}
