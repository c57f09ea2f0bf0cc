package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Family;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An unmistakable child and guardian: nothing of them is readable before the consent, after it, and after joining. */
@ServiceTest
class FamilyPrivacyIntegrationTests {

    private static final String GUARDIAN = "황보뷁쀍";
    private static final String CHILD = "황보뽥뜳";
    private static final String ADDRESS = "guardian.unmistakable@hwangbo-5519.example";

    @Autowired
    Applicants applicants;

    @Autowired
    DataSource database;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void nothingOfAFamilyIsReadableAnywhere() throws Exception {
        var born = LocalDate.now(clock).minusYears(9).minusDays(77);
        var secrets = new Traces(Map.of(
                "guardian", GUARDIAN,
                "child", CHILD,
                "address", ADDRESS,
                "birth date", born.toString()));
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            var child = applicants
                    .begin(Resident.next().named(CHILD).bornOn(born))
                    .answers("memberType", "CHILD")
                    .answers()
                    .answers("guardianName", GUARDIAN, "guardianEmail", ADDRESS);
            var family = new Family(child, born, port, GUARDIAN, ADDRESS);
            jobs.runAll(child.reference());
            assertNothing(secrets);

            assertThat(family.provenGuardian()
                            .submit(family.consent(
                                    "childName",
                                    CHILD,
                                    "childBirthDate",
                                    DateTimeFormatter.BASIC_ISO_DATE.format(born)))
                            .statusCode())
                    .isEqualTo(204);
            assertNothing(secrets);

            child.toTheEnd();
            assertNothing(secrets);
            assertThat(log.lines())
                    .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                    .filteredOn(line -> !secrets.in(line).isEmpty())
                    .isEmpty();
        }
    }

    private void assertNothing(Traces secrets) throws Exception {
        var found = new TreeMap<String, Object>();
        new Dump(database).tables().forEach((table, rows) -> {
            var there = secrets.in(rows);
            if (!there.isEmpty()) {
                found.put(table, there);
            }
        });
        assertThat(found).isEmpty();
    }
}
