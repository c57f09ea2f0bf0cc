package kr.carbonpoint;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.incentive.AccountHolders;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.util.function.ThrowingFunction;

/**
 * The real features from usage to pay-out with their real settings, without engine and web: starts in a second or two,
 * for measuring and for being killed. Its today is 15 October 2026; every account belongs to who says so.
 */
public final class Services implements AutoCloseable {

    public static final String KEY = "ZGVtby1rZXktb25seS1mb3ItZGV2ZWxvcG1lbnQhISE=";
    public static final ZonedDateTime NOW = ZonedDateTime.of(2026, 10, 15, 9, 0, 0, 0, CarbonPointApplication.ZONE);

    private final ConfigurableApplicationContext context;

    private Services(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param url JDBC address of a migrated database, user {@code postgres}
     * @param settings by their names in {@code application.yml}
     * @param connections what every use of the database goes through
     */
    public static Services open(
            String url, Map<String, String> settings, ThrowingFunction<DataSource, DataSource> connections) {
        var all = new TreeMap<String, Object>(Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "spring.datasource.hikari.maximum-pool-size", "4",
                "spring.flyway.enabled", "false",
                "spring.main.lazy-initialization", "true",
                "spring.main.banner-mode", "off",
                "carbonpoint.privacy.key", KEY,
                "carbonpoint.agency.account-holder.url", "http://localhost:9"));
        all.putAll(settings);
        return new Services(new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Around(connections)))
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private record Around(ThrowingFunction<DataSource, DataSource> connections) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource dataSource ? connections.apply(dataSource) : bean;
        }
    }

    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ConfigurationPropertiesScan({
        "kr.carbonpoint.usage",
        "kr.carbonpoint.settlement",
        "kr.carbonpoint.payout",
        "kr.carbonpoint.privacy"
    })
    @ComponentScan(
            basePackages = {
                "kr.carbonpoint.privacy",
                "kr.carbonpoint.region",
                "kr.carbonpoint.resource",
                "kr.carbonpoint.membership",
                "kr.carbonpoint.incentive",
                "kr.carbonpoint.inbox",
                "kr.carbonpoint.ledger",
                "kr.carbonpoint.usage",
                "kr.carbonpoint.settlement",
                "kr.carbonpoint.payout"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "kr\\.carbonpoint\\.\\w+\\.(web|process)\\..*"))
    static class Beans {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW.toInstant(), NOW.getZone());
        }

        @Bean
        @Primary
        AccountHolders everyHolder() {
            return (bank, account, holder) -> AccountHolders.Outcome.HOLDER_MATCHES;
        }
    }
}
