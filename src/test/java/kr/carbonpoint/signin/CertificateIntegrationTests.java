package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.signin.KeyMembers.KeyMember;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering certificates and signing in with them, over real TLS. */
class CertificateIntegrationTests extends CertificateTests {

    @Autowired
    DepartedKeys departed;

    @Autowired
    DueMails mails;

    @Autowired
    StaffMembers staff;

    @Autowired
    TestClock clock;

    @Autowired
    Seals seals;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void memberRegistersACertificateAndSignsInWithIt() {
        var identity = person();
        assertThat(withCertificate(member.visitor(), identity)
                        .get("/certificate/register")
                        .body())
                .contains("이 인증서를 등록할까요", "김하늘", "yessign · 가나다 인증기관");

        assertThat(location(register(member, identity))).isEqualTo(site + "/me/sign-in?done=CERTIFICATE_ADDED");
        assertThat(member.visitor().get("/me/sign-in?done=CERTIFICATE_ADDED").body())
                .contains("인증서를 등록했어요", "김하늘", "yessign · 가나다 인증기관", "등록한 날")
                .doesNotContain("마지막 사용");

        SealedRows.assertKnown(jdbc, seals, "certificate.details");
        var elsewhere = withCertificate(new RestVisitor(port), identity);
        assertThat(elsewhere.get("/certificate/sign-in").body()).contains("이 인증서로 로그인할까요", "김하늘");
        var answer = post(elsewhere, "/certificate/sign-in");
        assertThat(location(answer)).isEqualTo(site + "/camunda/app/tasklist/default/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        // One session for both ports, and for the webapps.
        var session = elsewhere.cookie(SESSION);
        assertThat(onSite(session, "/me").body()).contains(member.login());
        assertThat(onSite(session, "/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
        assertThat(onSite(session, "/camunda/api/admin/auth/user/default").body())
                .contains("\"" + member.login() + "\"");
        assertThat(onSite(session, "/me/sign-in").body()).contains("마지막 사용");
        assertThat(onSite(session, "/staff").statusCode()).isEqualTo(403);
    }

    @Test
    void memberIsAskedByTaskAfterSigningInAsWithThePassword() {
        var identity = person();
        register(member, identity);
        jdbc.sql("""
                        insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                        select id, municipality_id, 20231, 'CONFIRM', date '2023-11-01', '2023-12-01' from member where id = ?
                        """).param(member.id()).update();

        var session = signIn(identity).cookie(SESSION);

        assertThat(onSite(session, RestVisitor.ENGINE + "/task").body()).contains("payee-check");
    }

    @Test
    void certificateDoesNotComeIntoTheDatabaseUnsealed() {
        register(member, person());

        assertThat(jdbc.sql("select c::text from certificate c where user_id = ?")
                        .param(member.login())
                        .query(String.class)
                        .single())
                .doesNotContain("김하늘", "Haneul");
        assertThat(jdbc.sql("select details from certificate where user_id = ?")
                        .param(member.login())
                        .query(byte[].class)
                        .single())
                .asHexString()
                .doesNotContainIgnoringCase("EAB980ED9598EB8A98");
    }

    @Test
    void memberHearsOfRegisteringAndRemovingByMail() throws MessagingException {
        register(member, person());
        post(member.visitor(), "/me/sign-in/certificates/remove", "id=" + onlyCertificate());

        // Mails of other tests, some of them to nobody: three that fail in a row look like a mail server that is away.
        jdbc.sql("update due_mail set sent_at = now() where sent_at is null and member_id <> ?")
                .param(member.id())
                .update();
        mails.send(10);

        assertThat(textsTo(member))
                .hasSize(2)
                .anyMatch(text -> text.contains("바뀐 것: 인증서 등록"))
                .anyMatch(text -> text.contains("바뀐 것: 인증서 지움"))
                .allMatch(text -> text.contains("/login?to=sign-in") && !text.contains("김하늘"));
        assertThat(member.visitor().get("/me/sign-in").body()).contains("인증서 등록</span>", "인증서 지움</span>");
    }

    @Test
    void expiredCertificateNoLongerSignsInAndItsSuccessorHasToBeRegistered() {
        var old = TestAuthorities.ISSUER.identity(Order.of("김하늘(Kim)renew" + member.id())
                .lasting(Duration.ofDays(10))
                .usage(KeyUsage.digitalSignature));
        register(member, old);
        clock.advance(Duration.ofDays(11));

        assertThat(refused(withCertificate(new RestVisitor(port), old).get("/certificate/sign-in")))
                .contains("유효기간이 끝난");
        var renewed = TestAuthorities.ISSUER.person("김하늘(Kim)renew" + member.id());
        assertThat(refused(withCertificate(new RestVisitor(port), renewed).get("/certificate/sign-in")))
                .contains("갱신했거나 새로 받은 인증서예요");
        var again = new RestVisitor(port).signIn(member.login(), Resident.PASSWORD);
        assertThat(again.get("/me/sign-in").body()).contains("기간이 끝났어요");
        assertThat(location(post(withCertificate(again, renewed), "/certificate/register")))
                .endsWith("done=CERTIFICATE_ADDED");
        assertThat(signIn(renewed).cookie(SESSION)).isNotEmpty();
    }

    @Test
    void removedCertificateNoLongerSignsInAndOthersCannotRemoveIt() {
        var identity = person();
        register(member, identity);
        var id = "id=" + onlyCertificate();

        var other = members.next().visitor();
        other.get("/me/sign-in");
        assertThat(post(other, "/me/sign-in/certificates/remove", id).statusCode())
                .isEqualTo(302);
        assertThat(signIn(identity).cookie(SESSION)).isNotEmpty();

        post(member.visitor(), "/me/sign-in/certificates/remove", id);
        assertThat(refused(withCertificate(new RestVisitor(port), identity).get("/certificate/sign-in")))
                .contains("등록되지 않은 인증서예요");
    }

    @Test
    void staffSignInWithTheirRights() {
        var clerk = staff.of(210_001);
        var official = TestAuthorities.ISSUER.person("123박나무001");
        post(withCertificate(clerk.desk(), official), "/certificate/register");

        var session = signIn(official).cookie(SESSION);

        assertThat(onSite(session, "/staff").statusCode()).isEqualTo(200);
        assertThat(onSite(session, "/me").statusCode()).isEqualTo(403);
        assertThat(onSite(session, "/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void administratorsBeginInCockpit() {
        var identity = TestAuthorities.ISSUER.person("관리자0001");
        var administrator = new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD);
        post(withCertificate(administrator, identity), "/certificate/register");

        assertThat(location(post(withCertificate(new RestVisitor(port), identity), "/certificate/sign-in")))
                .isEqualTo(site + "/camunda/app/cockpit/default/");
    }

    @Test
    void keysGoWithTheUser() {
        var identity = person();
        register(member, identity);
        logins.delete(member.login());
        assertThat(refused(post(withCertificate(new RestVisitor(port), identity), "/certificate/sign-in")))
                .contains("이제 없어요");

        departed.erase();

        assertThat(jdbc.sql("select count(*) from certificate where user_id = ?")
                        .param(member.login())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from certificate where user_id <> ?")
                        .param(member.login())
                        .query(Integer.class)
                        .single())
                .as("others keep theirs")
                .isNotNull();
    }

    @Test
    void signingInEndsTheSessionThatWasOpenInThisBrowser() {
        var identity = person();
        register(member, identity);
        var other = members.next().visitor();
        var before = other.cookie(SESSION);

        var visitor = withCertificate(other, identity);
        post(visitor, "/certificate/sign-in");

        assertThat(visitor.cookie(SESSION)).isNotEmpty().isNotEqualTo(before);
        assertThat(onSite(before, "/me").statusCode()).isEqualTo(302);
        assertThat(onSite(visitor.cookie(SESSION), "/me").body()).contains(member.login());
    }

    private long onlyCertificate() {
        return jdbc.sql("select id from certificate where user_id = ?")
                .param(member.login())
                .query(Long.class)
                .single();
    }

    private static List<String> textsTo(KeyMember who) throws MessagingException {
        var texts = new ArrayList<String>();
        for (var mail : Surroundings.MAILS.getReceivedMessages()) {
            if (mail.getRecipients(RecipientType.TO)[0].toString().equals(who.email())
                    && mail.getSubject().contains("로그인 방법이 바뀌었습니다")) {
                texts.add(text(mail));
            }
        }
        return texts;
    }

    private static String text(MimeMessage mail) {
        try {
            var part = (MimeMultipart) mail.getContent();
            while (part.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
                part = inner;
            }
            return part.getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
