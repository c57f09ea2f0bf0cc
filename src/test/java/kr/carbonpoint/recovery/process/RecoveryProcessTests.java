package kr.carbonpoint.recovery.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.BirthKeys;
import kr.carbonpoint.membership.Institution;
import kr.carbonpoint.membership.Institutions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A member who forgot id or password gets a link by mail, and sets a new password with it. */
@ProcessTest
class RecoveryProcessTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NEW = "Forest#2027";
    private static final Pattern LINK = Pattern.compile("(/recovery/password\\?token=\\S+)");

    @Autowired
    Households households;

    @Autowired
    BirthKeys birthKeys;

    @Autowired
    Institutions institutions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Logins logins;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void forgottenIdIsShownAndANewPasswordSet() {
        var member = member();
        askByName(member);
        var link = mailed(member);
        var visitor = new RestVisitor(port);

        assertThat(visitor.get(link).body())
                .contains("value=\"" + member.resident().loginId() + "\"");
        assertThat(set(visitor, link, "short", "short")).contains("비밀번호는 8자 이상");
        assertThat(set(visitor, link, NEW, "Forest#2028")).contains("두 비밀번호가 서로 달라요");
        assertThat(set(visitor, link, NEW, NEW)).endsWith("/login?password");

        assertThat(member.visitor().get("/me").headers().firstValue("Location"))
                .as("whoever was signed in with the old one")
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));
        assertThat(new RestVisitor(port)
                        .signIn(member.resident().loginId(), NEW)
                        .get("/me/sign-in")
                        .body())
                .contains("비밀번호 새로 정함");
        assertThat(jdbc.sql("select count(*) from due_mail where mail = 'SIGN_IN_CHANGED' and member_id = ?")
                        .param(member.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(logins.signIn(member.resident().loginId(), Resident.PASSWORD))
                .isEmpty();
        assertThat(visitor.get(link).body()).contains("이 주소는 쓸 수 없어요");
        assertThat(set(visitor, link, "Forest#2029", "Forest#2029")).contains("이 주소는 쓸 수 없어요");
    }

    @Test
    void wrongPasswordsBeforeDoNotMakeTheNewOneWait() {
        var member = member();
        for (int wrong = 0; wrong < 5; wrong++) {
            logins.signIn(member.resident().loginId(), "Wrong#" + wrong);
        }
        assertThat(logins.signIn(member.resident().loginId(), Resident.PASSWORD))
                .isEmpty();
        askByName(member);

        set(new RestVisitor(port), mailed(member), NEW, NEW);

        assertThat(logins.signIn(member.resident().loginId(), NEW)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "1.5, false"})
    void linkIsGoodForAnHour(double hours, boolean good) {
        var member = member();
        askByName(member);
        var link = mailed(member);

        clock.advance(Duration.ofMinutes((long) (60 * hours)));

        assertThat(new RestVisitor(port).get(link).body().contains("이 비밀번호로 정하기"))
                .isEqualTo(good);
    }

    @Test
    void laterLinkTakesThePlaceOfTheOneBefore() {
        var member = member();
        askByName(member);
        var first = mailed(member);
        askByName(member);
        var second = mailed(member);

        assertThat(new RestVisitor(port).get(first).body()).contains("이 주소는 쓸 수 없어요");
        assertThat(new RestVisitor(port).get(second).body()).contains("이 비밀번호로 정하기");
    }

    @Test
    void whoDoesNotFitIsAnsweredAlikeAndNothingIsMailed() {
        var member = member();

        assertThat(askByName(member.resident().name(), "19800304", "else@carbonpoint.example"))
                .endsWith("/recovery?asked");
        assertThat(askByName(
                        member.resident().name(), "19800305", member.resident().email()))
                .endsWith("/recovery?asked");
        assertThat(askByInstitution(
                        "1248100998",
                        member.resident().loginId(),
                        member.resident().email()))
                .endsWith("/recovery?asked");
        assertThat(askByInstitution(
                        "1248100998", "' or 1=1 --", member.resident().email()))
                .endsWith("/recovery?asked");

        assertThat(asked(member)).isZero();
    }

    @Test
    void mailboxIsAskedForFiveTimesADayWhateverIsSaid() {
        var member = member();
        askByName(member.resident().name(), "19800305", member.resident().email());
        for (int time = 0; time < 7; time++) {
            askByName(member);
        }
        assertThat(asked(member)).isEqualTo(4);

        clock.advance(Duration.ofDays(1));
        askByName(member);

        assertThat(asked(member)).isEqualTo(5);
    }

    @Test
    void institutionComesInByItsBusinessNumber() {
        var member = member();
        transaction.executeWithoutResult(status -> institutions.add(
                member.reference(), new Institution("1248100998", null, LocalDate.EPOCH, "하늘가게", "김하늘", null)));

        askByInstitution(
                "220-81-62517", member.resident().loginId(), member.resident().email());
        assertThat(asked(member)).as("another business").isZero();
        askByInstitution(
                "124-81-00998",
                " " + member.resident().loginId().toUpperCase() + " ",
                member.resident().email());

        assertThat(new RestVisitor(port).get(mailed(member)).body()).contains("이 비밀번호로 정하기");
    }

    @Test
    void passwordThatIsChangedOtherwiseEndsTheLink() {
        var member = member();
        askByName(member);
        var link = mailed(member);

        member.visitor().get("/me/sign-in");
        post(
                member.visitor(),
                "/me/sign-in/password",
                "current=" + encoded(Resident.PASSWORD) + "&password=" + encoded(NEW) + "&again=" + encoded(NEW));

        assertThat(new RestVisitor(port).get(link).body()).contains("이 주소는 쓸 수 없어요");
    }

    @Test
    void leaverComesInNoMore() {
        var member = member();
        askByName(member);
        var link = mailed(member);

        member.begins().answers(Map.of("what", "WITHDRAWAL")).answers(Map.of("confirmation", "탈퇴합니다"));

        assertThat(new RestVisitor(port).get(link).body()).contains("이 주소는 쓸 수 없어요");
        assertThat(jdbc.sql("select count(*) from recovery where login_id = ?")
                        .param(member.resident().loginId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Household member() {
        var member = households.next();
        birthKeys.fill();
        return member;
    }

    private String askByName(Household member) {
        return askByName(
                member.resident().name(), "1980.03.04", member.resident().email());
    }

    private String askByName(String name, String birthDate, String email) {
        return post(
                new RestVisitor(port),
                "/recovery",
                "name=" + encoded(name) + "&birthDate=" + birthDate + "&email=" + encoded(email));
    }

    private String askByInstitution(String business, String account, String email) {
        return post(
                new RestVisitor(port),
                "/recovery/institution",
                "business=" + business + "&account=" + encoded(account) + "&email=" + encoded(email));
    }

    private String mailed(Household member) {
        jobs.runAll(key(member));
        return new ReceivedMails(member.resident().email()).latest(LINK);
    }

    private long asked(Household member) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("recovery")
                .processInstanceBusinessKey(key(member))
                .count();
    }

    private static String key(Household member) {
        return RecoveryProcess.KEY + member.reference();
    }

    private static String set(RestVisitor visitor, String link, String password, String again) {
        return post(
                visitor,
                "/recovery/password",
                link.substring(link.indexOf("token=")) + "&password=" + encoded(password) + "&again=" + encoded(again));
    }

    /** Where the answer leads, or what it says. */
    private static String post(RestVisitor visitor, String path, String form) {
        var answer = visitor.post(path, FORM, form);
        return answer.headers().firstValue("Location").orElseGet(answer::body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
