package kr.carbonpoint.privacy;

import static kr.carbonpoint.privacy.Unmistakable.CLERKS_MESSAGE;
import static kr.carbonpoint.privacy.Unmistakable.EMAIL;
import static kr.carbonpoint.privacy.Unmistakable.LOGIN;
import static kr.carbonpoint.privacy.Unmistakable.ROAD;
import static kr.carbonpoint.privacy.Unmistakable.SECRETS;
import static kr.carbonpoint.privacy.Unmistakable.fillIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import demo.DemoData;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.MailText;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.Surroundings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody unmistakable joins; nothing of them is found in the database, its files, the logs, or a mail that needs it not. */
@ServiceTest
class PrivacyIntegrationTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Jobs jobs;

    private final Traces secrets = new Traces(SECRETS);

    @Test
    void nothingOfAnUnmistakableResidentIsReadableAnywhere() throws Exception {
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            var applicant = new RestVisitor(port).begin();
            var reference = applicant.reference();

            fillIn(applicant, "task_enterDwelling");
            OtherDoors.tryAll(port, applicant);
            fillIn(applicant, "");
            assertNothingStored();
            clerkDecides(reference, Map.of("decision", "ASK_BACK", "message", CLERKS_MESSAGE));
            assertThat(applicant.form().path("notice").path("value").asText()).contains(CLERKS_MESSAGE);
            fillIn(applicant, "");
            clerkDecides(reference, Map.of("decision", "ACCEPT"));
            clerkConnectsTheBuilding(reference);
            assertThat(applicant.get("/signup/status").body()).contains("가입 완료", LOGIN);

            assertNothingStored();
            assertNothingOnTheDisk();
            assertThat(log.lines()).hasSizeGreaterThan(10);
            assertThat(log.lines())
                    // the mail catcher of the tests is not part of the application
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !secrets.in(line).isEmpty())
                    .isEmpty();
        }
        assertMailsSayOnlyWhatTheyMust();
    }

    private void clerkDecides(String reference, Map<String, Object> decision) throws Exception {
        clerkDecides(reference, decision, SECRETS.get("name"), SECRETS.get("home"), SECRETS.get("note"));
        jobs.runAll(reference);
    }

    /** The building that was typed is in no list: what it is called stays between the resident and the clerk. */
    private void clerkConnectsTheBuilding(String reference) throws Exception {
        var request = "REGISTRATION-"
                + jdbc.sql("select id from registration_request where application = ?")
                        .param(reference)
                        .query(Long.class)
                        .single();
        clerkDecides(request, Map.of("decision", "MAP", "knownDong", "101"), SECRETS.get("building"));
        jobs.runAll(request);
        jobs.runAll(reference);
    }

    private void clerkDecides(String key, Map<String, Object> decision, String... seen) throws Exception {
        var clerk = new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD);
        var task = JSON.readTree(clerk.get(RestVisitor.ENGINE + "/task?processInstanceBusinessKey=" + key)
                        .body())
                .path(0)
                .path("id")
                .asText();
        clerk.postJson(RestVisitor.ENGINE + "/task/" + task + "/claim", Map.of("userId", DemoData.CLERK));
        assertThat(clerk.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .body())
                .contains(seen);
        assertThat(clerk.submit(task, decision).statusCode()).isEqualTo(204);
    }

    private void assertNothingStored() throws Exception {
        var found = new TreeMap<String, Object>();
        var road = new TreeSet<String>();
        var login = new TreeSet<String>();
        var others = new Traces(Map.of("road", ROAD, "login", LOGIN));
        new Dump(database).tables().forEach((table, rows) -> {
            var there = secrets.in(rows);
            if (!there.isEmpty()) {
                found.put(table, there);
            }
            if (others.in(rows).contains("road")) {
                road.add(table);
            }
            if (others.in(rows).contains("login")) {
                login.add(table);
            }
        });
        assertThat(found).isEmpty();
        assertThat(road)
                .as("the public directory, and the example in a form")
                .isSubsetOf("public.address", "public.act_ge_bytearray");
        assertThat(jdbc.sql("select count(*) from act_ge_bytearray where deployment_id_ is null")
                        .query(Long.class)
                        .single())
                .as("values of the engine beside what was deployed")
                .isZero();
        assertThat(login)
                .as("what a member signs in with")
                .isSubsetOf(
                        "public.member",
                        "public.act_id_user",
                        "public.act_id_membership",
                        "public.act_ru_authorization");
    }

    private void assertNothingOnTheDisk() throws Exception {
        var found = new TreeMap<String, Object>();
        new Dump(database).files((file, bytes) -> {
            var there = secrets.in(bytes);
            if (!there.isEmpty()) {
                found.put(file.toString(), there);
            }
        });
        assertThat(found).isEmpty();
    }

    private void assertMailsSayOnlyWhatTheyMust() throws Exception {
        var mails = Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(EMAIL))
                .toList();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(2);
        for (var mail : mails) {
            var text = MailText.of(mail);
            assertThat(secrets.in(text)).isSubsetOf("e-mail", "clerk's message");
            assertThat(new Traces(Map.of("road", ROAD)).in(text)).isEmpty();
        }
    }
}
