package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import demo.DemoData;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.agency.StandInAgencies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neither what services tell about somebody nor what a clerk reads on a paper is found anywhere afterwards. */
@ServiceTest
class IdentityPrivacyIntegrationTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Test
    void ciTransactionAndPapersAreReadableNowhere() throws Exception {
        var secrets = new HashMap<String, String>();
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            authenticated(secrets);
            shown(secrets);

            var traces = new Traces(secrets);
            var found = new TreeMap<String, Object>();
            new Dump(database).tables().forEach((table, rows) -> {
                var there = traces.in(rows);
                if (!there.isEmpty()) {
                    found.put(table, there);
                }
            });
            new Dump(database).files((file, bytes) -> {
                var there = traces.in(bytes);
                if (!there.isEmpty()) {
                    found.put(file.toString(), there);
                }
            });
            assertThat(found).isEmpty();
            assertThat(log.lines())
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !traces.in(line).isEmpty())
                    .isEmpty();
        }
    }

    private void authenticated(Map<String, String> secrets) {
        var resident = unmistakable("뷁쀍흹", "610819", "1846206", "7390518265");
        var applicant = applicants
                .begin(resident)
                .until("task_proveIdentity")
                .answers(resident.byTelephone())
                .isAt("task_confirmAuthentication");
        secrets.put("name", resident.name());
        secrets.put("birth date", "1961-08-19");
        secrets.put("typed birth date", "19610819");
        secrets.put("mobile", resident.mobile());
        secrets.put("digits of the mobile", resident.mobile().replace("-", ""));
        secrets.put("ci", StandInAgencies.ci(resident.name(), "19610819"));
        secrets.put("transaction", transaction(applicant.reference()));
        secrets.put("di", "di-of-" + secrets.get("transaction"));
        applicant.answers().until("task_checkAnswers").answers();
        jobs.runAll(applicant.reference());
    }

    private void shown(Map<String, String> secrets) {
        var resident = unmistakable("미보유뜳쀍뷁", "621114", "1957317", "7390518266");
        var applicant =
                applicants.begin(resident).until("task_proveIdentity").answers().answers(resident.byPapers("VISIT"));
        secrets.put("name without record", resident.name());
        secrets.put("number", resident.rrnFront() + resident.rrnBack());
        secrets.put("second half of the number", resident.rrnBack());
        secrets.put("what the clerk writes", "뽥뷃쀓뭷 6183 번을 다시");
        secrets.put("mobile for the clerk", resident.mobile());
        clerk.decides(
                applicant.reference(),
                Map.of("decision", "ASKED_BACK", "message", secrets.get("what the clerk writes")));
        jobs.runAll(applicant.reference());
        applicant.answers(resident.byPapers("VISIT"));
        clerk.decides(
                applicant.reference(),
                Map.of(
                        "decision",
                        "CONFIRMED",
                        "paper",
                        "PASSPORT",
                        "rrnFront",
                        resident.rrnFront(),
                        "secret_rrnBack",
                        resident.rrnBack()));
        applicant.isAt("task_searchAddress");
        jobs.runAll(applicant.reference());
        assertThat(jdbc.sql("select decided_by from identity_case where reference = ?")
                        .param(applicant.reference())
                        .query(String.class)
                        .list())
                .containsOnly(DemoData.CLERK);
    }

    private String transaction(String reference) {
        var draft = jdbc.sql("select draft from application where reference = ?")
                .param(reference)
                .query(byte[].class)
                .single();
        return documents
                .open(draft, reference, JsonNode.class)
                .at("/answers/Authentication/transaction")
                .asText();
    }

    private static Resident unmistakable(String name, String front, String back, String gas) {
        var n = Resident.next();
        return new Resident(name, front, back, n.dong(), n.ho(), gas, n.loginId());
    }
}
