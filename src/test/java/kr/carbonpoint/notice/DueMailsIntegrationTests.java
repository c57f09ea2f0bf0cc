package kr.carbonpoint.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import kr.carbonpoint.language.Catalogue;
import kr.carbonpoint.language.Translated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The kind of mail is one that no feature queues, so that no other test's rows are taken. */
class DueMailsIntegrationTests {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-02T09:00:00+09:00");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final DataSource database = Database.dataSource();
    private final JdbcClient jdbc = Database.jdbc();
    private final long member = member();

    @BeforeEach
    void start() {
        server.start();
        jdbc.sql("delete from due_mail where mail = 'BILLING_ACCEPTED'").update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsDueIsSentOnceAndTheRestWaits() throws Exception {
        queue(1, START);
        queue(2, START.plusHours(1));

        assertThat(at(START).send(10)).isEqualTo(1);
        assertThat(at(START.plusMinutes(1)).send(10)).isZero();
        assertThat(sent()).containsExactly("about-1");
        assertThat(at(START.plusHours(1)).send(10)).isEqualTo(1);
        assertThat(sent()).containsExactly("about-1", "about-2");
    }

    @Test
    void portionIsNotExceeded() throws Exception {
        for (int about = 1; about <= 5; about++) {
            queue(about, START);
        }
        assertThat(at(START).send(3)).isEqualTo(3);
        assertThat(at(START).send(3)).isEqualTo(2);
        assertThat(sent()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void memberWithoutAnAddressIsDoneWithWithoutAMail() {
        queue(Letters.WITHOUT_ADDRESS, START);
        assertThat(at(START).send(10)).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void oneBadMailDoesNotHoldUpTheOthers() throws Exception {
        queue(Letters.FAILS, START);
        queue(Letters.BREAKS_ITS_TRANSACTION, START);
        queue(1, START);
        assertThat(at(START).send(10)).isEqualTo(1);
        assertThat(sent()).containsExactly("about-1");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void failedMailIsTriedAgainAfterOneMinuteThenTwoUntilItIsGivenUp() throws Exception {
        queue(Letters.FAILS, START);
        var now = START;
        for (int tries = 1; tries <= 10; tries++) {
            at(now).send(10);
            at(now.plusMinutes(1L << (tries - 1)).minusSeconds(1)).send(10);
            assertThat(tries()).isEqualTo(tries);
            now = now.plusMinutes(1L << (tries - 1));
        }
        var mails = at(now);
        mails.send(10);
        assertThat(tries()).isEqualTo(10);
        assertThat(mails.givenUp()).isEqualTo(1);

        assertThat(mails.retryGivenUp()).isEqualTo(1);
        mails.send(10);
        assertThat(tries()).isEqualTo(1);
        assertThat(mails.givenUp()).isZero();
    }

    @Test
    void serverThatIsAwayIsNotAskedForEveryMail() {
        int port = server.getSmtp().getPort();
        server.stop();
        for (int about = 1; about <= 20; about++) {
            queue(about, START);
        }
        assertThat(at(START, port).send(20)).isZero();
        assertThat(jdbc.sql("select count(*) from due_mail where mail = 'BILLING_ACCEPTED' and tries > 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nodesSideBySideSendEachMailOnce() throws Exception {
        for (int about = 1; about <= 60; about++) {
            queue(about, START);
        }
        Callable<Integer> node = () -> at(START).send(60);
        var nodes = Executors.newFixedThreadPool(3);
        int together = 0;
        for (var taken : nodes.invokeAll(List.of(node, node, node))) {
            together += taken.get();
        }
        nodes.shutdown();
        assertThat(together).isEqualTo(60);
        assertThat(sent()).hasSize(60).doesNotHaveDuplicates();
    }

    /** Writes mails whose reference tells what they are about. */
    private record Letters(JdbcClient jdbc) implements DueMail {

        static final int WITHOUT_ADDRESS = 1001;
        static final int FAILS = 1002;
        static final int BREAKS_ITS_TRANSACTION = 1003;

        @Override
        public Mail mail() {
            return Mail.BILLING_ACCEPTED;
        }

        @Override
        public Optional<Letter> letter(long memberId, long about) {
            if (about == WITHOUT_ADDRESS) {
                return Optional.empty();
            }
            if (about == FAILS) {
                throw new IllegalStateException("not today");
            }
            if (about == BREAKS_ITS_TRANSACTION) {
                jdbc.sql("select 1 / 0").query().singleValue();
            }
            return Optional.of(new Letter("somebody@example.com", Map.of("reference", "about-" + about)));
        }
    }

    private DueMails at(OffsetDateTime now) {
        return at(now, server.getSmtp().getPort());
    }

    private DueMails at(OffsetDateTime now, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var mailer = new Mailer(
                sender,
                templates(),
                new MailLanguages(jdbc),
                new Catalogue(new StaticListableBeanFactory().getBeanProvider(Translated.class)),
                "no-reply@example.com",
                "https://points.example");
        return new DueMails(
                jdbc,
                mailer,
                Clock.fixed(now.toInstant(), CarbonPointApplication.ZONE),
                new JdbcTransactionManager(database),
                List.of(new Letters(jdbc)));
    }

    private static ITemplateEngine templates() {
        var pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setOrder(2);
        var texts = new ClassLoaderTemplateResolver();
        texts.setPrefix("templates/");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setResolvablePatterns(Set.of("mail/*.txt"));
        texts.setOrder(1);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(pages, texts));
        return engine;
    }

    /** What the mails that arrived are about. */
    private List<String> sent() throws MessagingException {
        var references = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            references.add(mail.getSubject().replaceAll(".*\\((.*)\\)", "$1"));
        }
        return references;
    }

    private long member() {
        var reference = "MAIL-" + UUID.randomUUID();
        return jdbc.sql("""
                        insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                        values (:it, :it, 'ADULT', sha256(:it::bytea), 100801, 'none', false, sha256(:it::bytea), 'CASH', '', '2025-01-01')
                        returning id
                        """).param("it", reference).query(Long.class).single();
    }

    private void queue(long about, OffsetDateTime dueAt) {
        jdbc.sql("insert into due_mail (mail, member_id, about, due_at) values ('BILLING_ACCEPTED', ?, ?, ?)")
                .params(member, about, dueAt)
                .update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from due_mail where mail = 'BILLING_ACCEPTED' and sent_at is null")
                .query(Integer.class)
                .single();
    }

    private int tries() {
        return jdbc.sql("select tries from due_mail where mail = 'BILLING_ACCEPTED'")
                .query(Integer.class)
                .single();
    }
}
