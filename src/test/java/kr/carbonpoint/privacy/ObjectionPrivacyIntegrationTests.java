package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.objection.process.SettledMember;
import kr.carbonpoint.settlement.Settlements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a member writes against a result, and what a clerk answers, stays between the two: nothing of it is in a dump or a log. */
@ServiceTest
class ObjectionPrivacyIntegrationTests {

    private static final int MUNICIPALITY = 320_301;
    private static final String WORDS = "뷁쒧 고지서의 삼월은 쀍뢟이에요";
    private static final String ANSWER = "쀍쮏뤍 고치겠습니다";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Settlements settlements;

    @Autowired
    Logins logins;

    @Autowired
    StaffMembers staff;

    @Autowired
    Jobs jobs;

    @Test
    void wordsAndAnswerAreReadableNowhere() throws Exception {
        var secrets = new Traces(Map.of("words", WORDS, "answer", ANSWER));
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            var member = SettledMember.of(MUNICIPALITY, jdbc, documents, settlements, logins, port);
            member.objects("2025H1-ELECTRICITY-" + MUNICIPALITY, WORDS);
            var clerk = staff.of(MUNICIPALITY);
            assertThat(clerk.sees(member.objection(), "words").asText()).isEqualTo(WORDS);
            clerk.does(member.objection(), Map.of("objection", "REJECTED", "message", ANSWER));
            jobs.runAll(member.objection());
            member.visitor().get("/me/data");
            var file = member.visitor()
                    .post(
                            "/me/data",
                            "application/x-www-form-urlencoded",
                            "password=" + Resident.PASSWORD.replace("#", "%23"));
            assertThat(file.statusCode()).isEqualTo(200);

            var found = new TreeMap<String, Object>();
            new Dump(database).tables().forEach((table, rows) -> {
                var there = secrets.in(rows);
                if (!there.isEmpty()) {
                    found.put(table, there);
                }
            });
            assertThat(found).isEmpty();
            assertThat(log.lines())
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !secrets.in(line).isEmpty())
                    .isEmpty();
            assertThat(new ReceivedMails(member.email()).texts())
                    .singleElement()
                    .asString()
                    .contains(ANSWER)
                    .doesNotContain(WORDS);
        }
    }
}
