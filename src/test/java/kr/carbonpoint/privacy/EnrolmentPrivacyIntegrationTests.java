package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Official;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An unmistakable official applies, is asked back and approved; nothing of them is found in the database, its files or the logs. */
@ServiceTest
class EnrolmentPrivacyIntegrationTests {

    private static final String LOGIN = "wqzxvj7402";

    private static final Map<String, String> SECRETS = Map.of(
            "name", "남궁뷁쀍녃",
            "e-mail", "nyuk.unmistakable7263@dokgo.incheon.go.kr",
            "phone", "032-759-8264",
            "phone as typed", "0327598264",
            "organisation", "쀓뭷뽥기관 8813",
            "department", "뷄뷅뷆과 9407",
            "position", "뜳쀍뷁관 5512",
            "typed and not sent", "흹뷁임시 7719",
            "password", "Zq7!vWx#93Lm",
            "administrator's message", "뽋쀍관리자가 5526 다시 묻습니다");

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    private final Traces secrets = new Traces(SECRETS);

    @Test
    void nothingOfAnUnmistakableOfficialIsReadableAnywhere() throws Exception {
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            var official = new Official(LOGIN, SECRETS.get("e-mail"), new RestVisitor(port));
            official.visitor().post("/agency", "application/x-www-form-urlencoded", "");
            official.visitor().get("/camunda/app/tasklist/default/");
            var reference = official.reference();
            fillIn(official);
            assertNothingStored();

            jobs.runAll(reference);
            official.confirms();
            var administrator = new StaffMember(
                    DemoData.ADMINISTRATOR, new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));
            assertThat(administrator.sees(reference, "official").asText()).contains(SECRETS.get("name"));
            administrator.does(
                    reference, Map.of("decision", "ASK_BACK", "message", SECRETS.get("administrator's message")));
            jobs.runAll(reference);
            assertNothingStored();

            official.answers();
            var municipality = administrator.sees(reference, "municipality").asText();
            administrator.does(
                    reference, Map.of("decision", "APPROVE", "municipality", municipality, "duty", "EXPORTER"));
            jobs.runAll(reference);
            assertThat(official.statusPage()).contains("담당자 계정이 만들어졌어요");

            assertNothingStored();
            assertNothingOnTheDisk();
            assertThat(log.lines()).hasSizeGreaterThan(10);
            assertThat(log.lines())
                    // the mail catcher of the tests is not part of the application
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !secrets.in(line).isEmpty())
                    .isEmpty();
            assertThat(Official.texts(official.email()))
                    .hasSize(3)
                    .allSatisfy(text -> assertThat(secrets.in(text)).isSubsetOf("administrator's message"));
        }
    }

    private static void fillIn(Official official) {
        official.until("task_enterOffice");
        draft(official, "department", SECRETS.get("typed and not sent"));
        official.answers(
                "organisation", SECRETS.get("organisation"),
                "department", SECRETS.get("department"),
                "position", SECRETS.get("position"));
        official.until("task_enterOfficial");
        draft(official, "name", SECRETS.get("name"), "phone", SECRETS.get("phone as typed"));
        official.answers(
                "name", SECRETS.get("name"),
                "phone", SECRETS.get("phone as typed"),
                "secret_password", SECRETS.get("password"),
                "secret_passwordConfirm", SECRETS.get("password"));
        official.toTheEnd();
    }

    private static void draft(Official official, String... values) {
        var typed = new HashMap<String, Object>();
        for (int i = 0; i < values.length; i += 2) {
            typed.put(values[i], values[i + 1]);
        }
        typed.put("secret_password", SECRETS.get("password"));
        var path = "/agency/tasks/" + official.state().path("task").asText() + "/draft";
        assertThat(official.visitor().put(path, typed).statusCode()).isEqualTo(200);
    }

    private void assertNothingStored() throws Exception {
        var found = new TreeMap<String, Object>();
        var login = new TreeSet<String>();
        var id = new Traces(Map.of("login", LOGIN));
        new Dump(database).tables().forEach((table, rows) -> {
            var there = secrets.in(rows);
            if (!there.isEmpty()) {
                found.put(table, there);
            }
            if (!id.in(rows).isEmpty()) {
                login.add(table);
            }
        });
        assertThat(found).isEmpty();
        assertThat(login)
                .as("what an official signs in with")
                .isSubsetOf(
                        "public.enrolment",
                        "public.staff_account",
                        "public.staff_grant",
                        "public.act_id_user",
                        "public.act_id_membership",
                        "public.act_ru_authorization");
        assertThat(jdbc.sql("select count(*) from act_ge_bytearray where deployment_id_ is null")
                        .query(Long.class)
                        .single())
                .as("values of the engine beside what was deployed")
                .isZero();
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
}
