package kr.carbonpoint.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import demo.DemoData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.agency.StandInAgencies;
import org.flywaydb.core.Flyway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stock.StockApplication;

/**
 * Both ways side by side in this JVM, on two databases of one PostgreSQL, with the same stand-ins of the agencies and the
 * same mail catcher; and a third database for the floor. The server counts statements.
 */
class Arena implements AutoCloseable {

    private final StandInAgencies agencies = StandInAgencies.start();
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext application;
    private final ConfigurableApplicationContext stockApplication;

    private Arena() throws IOException {
        mails.start();
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.max", "10000")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        server().sql("create extension pg_stat_statements").update();
        for (var database : new String[] {"ours", "stock", "floor"}) {
            server().sql("create database " + database).update();
        }
        Flyway.configure().dataSource(dataSource("floor")).load().migrate();
        application = run(
                new SpringApplicationBuilder(CarbonPointApplication.class, DemoData.class),
                "application",
                "ours",
                Map.of(
                        "camunda.bpm.admin-user.id",
                        DemoData.ADMINISTRATOR,
                        "camunda.bpm.admin-user.password",
                        DemoData.PASSWORD,
                        "carbonpoint.privacy.key",
                        "ZGVtby1rZXktb25seS1mb3ItZGV2ZWxvcG1lbnQhISE=",
                        "carbonpoint.mail.from",
                        "no-reply@carbonpoint.example",
                        "carbonpoint.review.operator-email",
                        "operator@carbonpoint.example",
                        "carbonpoint.agency.name-check.url",
                        agencies.nameCheckUrl(),
                        "carbonpoint.agency.authentication.url",
                        agencies.authenticationUrl(),
                        "carbonpoint.agency.account-holder.url",
                        agencies.accountHolderUrl()));
        stockApplication = run(
                new SpringApplicationBuilder(StockApplication.class),
                "stock-has-no-file",
                "stock",
                Map.of(
                        "spring.flyway.enabled", "false",
                        "spring.session.jdbc.initialize-schema", "always",
                        "spring.datasource.hikari.maximum-pool-size", "20",
                        "server.compression.enabled", "true",
                        "camunda.bpm.process-engine-name", "stock",
                        "camunda.bpm.admin-user.id", DemoData.ADMINISTRATOR,
                        "camunda.bpm.history-level", "full",
                        "camunda.bpm.authorization.enabled", "true",
                        "camunda.bpm.deployment-resource-pattern",
                                "classpath:deploy/processes/signup.bpmn,classpath:deploy/processes/billing-review.bpmn,classpath:deploy/forms/**/*.form",
                        "agencies.url", agencies.nameCheckUrl()));
    }

    static Arena open() throws IOException {
        return new Arena();
    }

    Site ours() {
        return new Site(true, address(application), "default", "ours");
    }

    Site stock() {
        return new Site(false, address(stockApplication), "stock", "stock");
    }

    DataSource dataSource(String database) {
        return postgres.getDatabase("postgres", database);
    }

    JdbcClient jdbc(String database) {
        return JdbcClient.create(dataSource(database));
    }

    /** Where statistics over all databases are read. */
    JdbcClient server() {
        return jdbc("postgres");
    }

    @Override
    public void close() throws IOException {
        stockApplication.close();
        application.close();
        postgres.close();
        mails.stop();
        agencies.close();
    }

    private ConfigurableApplicationContext run(
            SpringApplicationBuilder builder, String configuration, String database, Map<String, String> settings) {
        var arguments = new java.util.ArrayList<String>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--spring.config.name=" + configuration);
        arguments.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database));
        arguments.add("--spring.datasource.username=postgres");
        arguments.add("--spring.mail.host=127.0.0.1");
        arguments.add("--spring.mail.port=" + mails.getSmtp().getPort());
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--server.port=0");
        arguments.add("--logging.level.root=warn");
        return builder.run(arguments.toArray(String[]::new));
    }

    private static String address(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }
}
