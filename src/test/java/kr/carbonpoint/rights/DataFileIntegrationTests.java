package kr.carbonpoint.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.objection.MemberObjections;
import kr.carbonpoint.objection.process.SettledMember;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.settlement.Settlements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is held about a member, in the file that the member downloads. */
@ServiceTest
class DataFileIntegrationTests {

    private static final int MUNICIPALITY = 320_101;

    /** Tables that speak of members, and where in the file they are, or why they are not. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("award", "awards"),
            Map.entry("complex_member", "what the complex declared: number of homes, no person"),
            Map.entry("complex_result", "complex-results"),
            Map.entry("dispute", "disputes"),
            Map.entry("due_mail", "mails"),
            Map.entry("ledger_leg", "accounts of the municipality; the sums are in awards and payments"),
            Map.entry("member_consent", "consents"),
            Map.entry("member_guardian", "guardian"),
            Map.entry("member_history", "changes"),
            Map.entry("member_institution", "institution"),
            Map.entry("member_meter", "meters"),
            Map.entry("meter", "readings"),
            Map.entry("open_change", "answers to forms that are still open, shown there"),
            Map.entry("payee", "account-checks"),
            Map.entry("payee_request", "questions"),
            Map.entry("payment", "payments"),
            Map.entry("result", "results"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Settlements settlements;

    @Autowired
    Logins logins;

    @Autowired
    MemberObjections objections;

    @Autowired
    Households households;

    @Autowired
    DataFile file;

    @Test
    void householdFindsEverythingItGave() throws Exception {
        var household = households.next();
        var resident = household.resident();

        var parts = file(household.reference(), Locale.KOREAN);

        var profile = data(parts).path("profile").path(0);
        assertThat(profile.path("name").asText()).isEqualTo(resident.name());
        assertThat(profile.path("account").asText()).isEqualTo("110234567891");
        assertThat(profile.path("address").asText()).contains("청라커낼로");
        assertThat(data(parts).path("meters").toString()).contains("9" + resident.gasNumber());
        assertThat(data(parts).path("membership").path(0).path("loginId").asText())
                .isEqualTo(resident.loginId());
        assertThat(data(parts).path("consents").isEmpty()).isFalse();
        assertThat(parts.get("index.html"))
                .contains(resident.name(), "110234567891", "접수번호: " + household.reference(), "own-data-file.css")
                .doesNotContain("${", "th:");
        assertThat(parts).containsKeys("own-data-file.css", "csv/readings.csv", "csv/accesses.csv");
    }

    @Test
    void readingsResultsAndMoneyAreThere() throws Exception {
        var member = settled();

        var data = data(file(member.reference(), Locale.KOREAN));

        assertThat(data.path("readings")).hasSize(18);
        assertThat(data.path("readings").path(0).path("month").asText()).isEqualTo("2023-01");
        assertThat(data.path("readings").path(0).path("usage").asInt()).isEqualTo(320);
        assertThat(data.path("results").path(0).path("points").asInt()).isEqualTo(5000);
        assertThat(data.path("results").path(0).path("reductionPercent").asText())
                .isEqualTo("6.23");
        assertThat(data.path("awards").path(0).path("won").asInt()).isEqualTo(10_000);
        assertThat(data.path("payments").path(0).path("stage").asText()).isEqualTo("DUE");
    }

    @Test
    void spreadsheetCalculatesNothing() throws Exception {
        var member = settled();
        objections.raise(
                member.reference(), "2025H1-ELECTRICITY-" + MUNICIPALITY, "=HYPERLINK(\"http://x\",\"여기\")\n둘째 줄");

        var parts = file(member.reference(), Locale.KOREAN);

        assertThat(parts.get("csv/objections.csv"))
                .startsWith("\uFEFFreference,subject,raisedOn,words")
                .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"여기\"\")\n둘째 줄\"");
        assertThat(data(parts).path("objections").path(0).path("words").asText())
                .as("as it was written")
                .startsWith("=HYPERLINK(\"http");
        assertThat(parts.get("index.html")).contains("=HYPERLINK(&quot;http");
    }

    @Test
    void nothingOfOthersIsInside() throws Exception {
        var other = households.joined(Resident.rare(), LocalDate.of(2025, 3, 2));
        var parts = file(households.next().reference(), Locale.KOREAN);

        assertThat(String.join("", parts.values()))
                .doesNotContain(
                        other.resident().name(),
                        other.resident().gasNumber(),
                        other.reference(),
                        other.resident().loginId());
    }

    @Test
    void pageOfTheFileIsEnglishForWhomeverChoseIt() throws Exception {
        var member = settled();
        var page = file(member.reference(), Locale.ENGLISH).get("index.html");

        assertThat(page).contains("lang=\"en\"", "My carbon point data", "Usage by month", "Results of half-years");
    }

    @Test
    void everyTableThatSpeaksOfMembersWasThoughtOf() {
        assertThat(new TreeSet<>(jdbc.sql("""
            select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                and a.attname in ('member_id', 'holder_id') and not a.attisdropped
            """).query(String.class).list()))
                .containsExactlyElementsOf(new TreeSet<>(KNOWN.keySet()));
    }

    private SettledMember settled() {
        return SettledMember.of(MUNICIPALITY, jdbc, documents, settlements, logins, port);
    }

    private Map<String, String> file(String reference, Locale language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.write(reference, file.collect(reference), language, bytes);
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static JsonNode data(Map<String, String> parts) throws IOException {
        return new ObjectMapper().readTree(parts.get("data.json"));
    }
}
