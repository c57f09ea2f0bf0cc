package kr.carbonpoint.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AgencySettingsTests {

    private static final String NAME_CHECK = "carbonpoint.agency.name-check.";
    private static final String AUTHENTICATION = "carbonpoint.agency.authentication.";
    private static final String ACCOUNT_HOLDER = "carbonpoint.agency.account-holder.";

    private static final String BUSINESS_REGISTRY = "carbonpoint.agency.business-registry.url=https://business.example";

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(AgencyConfiguration.class);

    @Test
    void addressesAreEnough() {
        application
                .withPropertyValues(
                        NAME_CHECK + "url=https://name.example",
                        AUTHENTICATION + "url=https://authentication.example",
                        ACCOUNT_HOLDER + "url=http://localhost:8081",
                        BUSINESS_REGISTRY)
                .run(context -> {
                    Endpoint nameCheck = context.getBean(AgencySettings.class).nameCheck();
                    assertThat(nameCheck.readTimeout()).isEqualTo(Duration.ofSeconds(3));
                    assertThat(nameCheck.concurrent()).isEqualTo(4);
                });
    }

    @Test
    void thereIsNoDefaultAddress() {
        application
                .withPropertyValues(
                        NAME_CHECK + "url=https://name.example", AUTHENTICATION + "url=https://authentication.example")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("account-holder.url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=http://name.example",
                "url=name.example",
                "concurrent=0",
                "read-timeout=0s",
                "connect-timeout=-1s"
            })
    void uselessSettingStopsTheStart(String setting) {
        application
                .withPropertyValues(
                        NAME_CHECK + "url=https://name.example",
                        AUTHENTICATION + "url=https://authentication.example",
                        ACCOUNT_HOLDER + "url=https://account.example",
                        BUSINESS_REGISTRY,
                        NAME_CHECK + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void tokenIsNotPrinted() {
        application
                .withPropertyValues(
                        NAME_CHECK + "url=https://name.example",
                        NAME_CHECK + "token=hush",
                        AUTHENTICATION + "url=https://authentication.example",
                        ACCOUNT_HOLDER + "url=https://account.example",
                        BUSINESS_REGISTRY)
                .run(context -> assertThat(context.getBean(AgencySettings.class).toString())
                        .doesNotContain("hush"));
    }
}
