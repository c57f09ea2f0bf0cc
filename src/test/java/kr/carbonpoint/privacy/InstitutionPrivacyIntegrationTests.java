package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Unmistakable institutions of every kind join; nothing of them is readable in the database, its files or the logs. */
@ServiceTest
class InstitutionPrivacyIntegrationTests {

    private static final Map<String, String> SECRETS = Map.ofEntries(
            Map.entry("corporate number", "1301119073518"),
            Map.entry("corporate number as typed", "130111-9073518"),
            Map.entry("representative", "독고쀓뽥뷄"),
            Map.entry("mistaken representative", "불일치뭷뜳쀍"),
            Map.entry("business name", "뷁쀍흹상사"),
            Map.entry("place", "뽥뷃뭷가게"),
            Map.entry("detailed address", "뷄뷅뷆 4층 앞방"),
            Map.entry("person in charge", "선우뷃뽋뷅"),
            Map.entry("department", "뜳녃쀓과"),
            Map.entry("mobile", "9417-2863"),
            Map.entry("mobile as typed", "01094172863"),
            Map.entry("office phone", "648-3917"),
            Map.entry("e-mail", "byuk.shop@dokgo-8142.example"),
            Map.entry("account", "40918273645029"),
            Map.entry("clerk's message", "쀍뜳승인 담당자가 6638 묻습니다"));

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingOfAnUnmistakableInstitutionIsReadableAnywhere() throws Exception {
        var secrets = new TreeMap<>(SECRETS);
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.web.client")) {
            for (var kind : new String[] {"BUSINESS", "PUBLIC", "SCHOOL", "COMPLEX"}) {
                var person = kind.equals("COMPLEX")
                        ? InstitutionAnswers.complex(jdbc)
                        : Resident.next().as(kind);
                secrets.put("business number of " + kind, InstitutionAnswers.number(person));
                secrets.put("meter of " + kind, meter(person));
                joins(applicants.begin(person));
            }
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
            assertThat(log.lines()).hasSizeGreaterThan(3);
            assertThat(log.lines())
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !traces.in(line).isEmpty() || line.contains("demo-key"))
                    .isEmpty();
        }
    }

    private void joins(Applicant institution) {
        institution.until("task_proveBusiness");
        institution.answers("representative", SECRETS.get("mistaken representative"));
        keeps(institution, "businessName", SECRETS.get("business name"));
        institution.answers(
                "representative", SECRETS.get("representative"),
                "businessName", SECRETS.get("business name"),
                "corporateNumber", SECRETS.get("corporate number as typed"));
        institution.until("task_enterDwelling");
        institution.answers(
                "placeName", SECRETS.get("place"),
                "complexName", SECRETS.get("place"),
                "detail", SECRETS.get("detailed address"));
        institution.until("task_enterResources");
        institution.answers("electricityNumber", meter(institution.resident()));
        institution.until("task_enterContact");
        keeps(institution, "department", SECRETS.get("department"));
        institution.answers(
                "contactName", SECRETS.get("person in charge"),
                "department", SECRETS.get("department"),
                "contactMobile", SECRETS.get("mobile as typed"),
                "officePhone", "032-" + SECRETS.get("office phone"),
                "officeEmail", SECRETS.get("e-mail"),
                "accountNumber", SECRETS.get("account"),
                "accountHolder", SECRETS.get("business name"));
        assertThat(institution.sees("summary")).contains(SECRETS.get("place"), SECRETS.get("person in charge"));
        institution.answers();
        var reference = institution.reference();
        if (!clerk.tasks(reference).isEmpty()) {
            clerk.decides(reference, Map.of("decision", "ASK_BACK", "message", SECRETS.get("clerk's message")));
            jobs.runAll(reference);
            institution.answers();
            clerk.decides(reference, Map.of("decision", "ACCEPT"));
        }
        jobs.runAll(reference);
        assertThat(institution.statusPage()).contains("가입 완료");
    }

    /** Like no part of an address's id. */
    private static String meter(Resident person) {
        return "93718" + person.gasNumber().substring(5);
    }

    private static void keeps(Applicant institution, String field, String value) {
        var task = institution.visitor().state().path("task").asText();
        assertThat(institution
                        .visitor()
                        .put("/signup/tasks/" + task + "/draft", Map.of(field, value))
                        .statusCode())
                .isEqualTo(200);
    }
}
