package demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.signin.TestAuthorities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * {@code ./mvnw spring-boot:test-run}: the application with everything around it on this machine. The database is kept
 * in {@code .data/}; mails are caught and shown at {@code /demo/mails}; the agencies are stand-ins.
 */
public class DemoApplication {

    private static final Logger log = LoggerFactory.getLogger(DemoApplication.class);
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public static void main(String[] args) {
        var agencies = StandInAgencies.start();
        MAILS.start();
        SpringApplication.from(CarbonPointApplication::main)
                .with(Surroundings.class)
                .run(Stream.concat(Stream.of(args), surroundings(agencies)).toArray(String[]::new));
    }

    private static Stream<String> surroundings(StandInAgencies agencies) {
        return Stream.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAILS.getSmtp().getPort(),
                "--carbonpoint.mail.from=no-reply@carbonpoint.example",
                "--carbonpoint.review.operator-email=operator@carbonpoint.example",
                "--carbonpoint.agency.name-check.url=" + agencies.nameCheckUrl(),
                "--carbonpoint.agency.authentication.url=" + agencies.authenticationUrl(),
                "--carbonpoint.agency.account-holder.url=" + agencies.accountHolderUrl(),
                "--carbonpoint.agency.business-registry.url=" + agencies.businessRegistryUrl(),
                "--carbonpoint.agency.business-registry.token=demo-key",
                "--carbonpoint.usage.inbox=" + System.getProperty("demo.readings", ".data/readings"),
                "--carbonpoint.certificate.port=0",
                "--carbonpoint.certificate.folder=" + TestAuthorities.folder(),
                "--carbonpoint.certificate.password=" + TestAuthorities.PASSWORD,
                // For this machine only; production has its key in the environment.
                "--carbonpoint.privacy.key=ZGVtby1rZXktb25seS1mb3ItZGV2ZWxvcG1lbnQhISE=",
                "--camunda.bpm.admin-user.id=" + DemoData.ADMINISTRATOR,
                "--camunda.bpm.admin-user.password=" + DemoData.PASSWORD,
                "--camunda.bpm.admin-user.first-name=시스템",
                "--camunda.bpm.admin-user.last-name=관리자");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({DemoData.class, DemoDuties.class, DemoNeighbours.class, DemoInstitutions.class, DemoMails.class})
    static class Surroundings {

        /** Closed by Spring, after the engine: with a hook of its own it would be gone before. */
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(new File(System.getProperty("demo.data", ".data/postgres")))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start();
        }

        @Bean
        JdbcConnectionDetails database(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }

        @EventListener
        void announce(ApplicationReadyEvent ready) {
            log.info("""


                    탄소포인트를 열었습니다.
                      시작 화면   http://localhost:{0}/
                      로그인      http://localhost:{0}/login   (비밀번호는 모두 {1})
                        회원 {2}, {6}(현금) · 담당자(인천 검단구) {3} · 담당자(인천 서해구) {4} · 관리자 {5}
                        가게 {10} · 단지 {11} · 승인을 기다리는 학교는 담당자(인천 검단구)의 할 일에 있습니다
                        지급 담당자(인천 검단구) 작성 {7} · 승인 {8} · 이체 {9}
                      보낸 메일   http://localhost:{0}/demo/mails
                      회원 인증서   {12} (암호 {13}), 브라우저에 설치한 뒤 ‘인증서로 로그인’
                      사용량 파일 예시   http://localhost:{0}/demo/readings.csv
                    """.replace(
                            "{0}",
                            ready.getApplicationContext().getEnvironment().getProperty("local.server.port"))
                    .replace("{1}", DemoData.PASSWORD)
                    .replace(
                            "{12}",
                            TestAuthorities.file("홍길동(Hong Gildong)0004").toString())
                    .replace("{13}", TestAuthorities.PASSWORD)
                    .replace("{2}", DemoData.RESIDENT)
                    .replace("{3}", DemoData.CLERK)
                    .replace("{4}", DemoData.OTHER_CLERK)
                    .replace("{5}", DemoData.ADMINISTRATOR)
                    .replace("{6}", DemoNeighbours.CASH_RESIDENT)
                    .replace("{7}", DemoDuties.PREPARER)
                    .replace("{8}", DemoDuties.APPROVER)
                    .replace("{9}", DemoDuties.EXPORTER)
                    .replace("{10}", DemoInstitutions.SHOP)
                    .replace("{11}", DemoInstitutions.COMPLEX));
        }

        @Bean(destroyMethod = "")
        GreenMail mails() {
            return MAILS;
        }
    }
}
