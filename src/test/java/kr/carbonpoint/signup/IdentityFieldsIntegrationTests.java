package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be typed wrongly into the forms of the identity check: told at the field, nothing lost. */
@ServiceTest
class IdentityFieldsIntegrationTests {

    private static final String LONG = "가".repeat(300);
    private static final List<String> NONSENSE =
            List.of("", " ", LONG, "😀😀", "<script>alert(1)</script>", "'; drop table member; --");

    @Autowired
    Applicants applicants;

    @ParameterizedTest
    @CsvSource({
        "proofWay, 아무거나",
        "name, 홍",
        "name, 홍길동1",
        "birthDate, 520307",
        "birthDate, 20991231",
        "birthDate, 19520230",
        "mobile, 010-1234",
        "mobile, 010-12345-67890",
        "mobile, 02-123-4567",
        "provider, NOBODY"
    })
    void telephoneWayRefusesAtTheField(String key, String wrong) {
        var applicant = applicants.begin(Resident.rare()).until("task_proveIdentity");

        refusesEach(applicant, applicant.resident().byTelephone(), key, wrong);

        applicant.answers(applicant.resident().byTelephone()).isAt("task_confirmAuthentication");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 홍",
        "rrnFront, 90010",
        "rrnFront, 901301",
        "secret_rrnBack, 123456",
        "secret_rrnBack, 12345678",
        "secret_rrnBack, 9234567"
    })
    void numberWayRefusesAtTheField(String key, String wrong) {
        var applicant = applicants.begin().until("task_proveIdentity");

        refusesEach(applicant, new Object[] {}, key, wrong);

        applicant.answers().isAt("task_searchAddress");
    }

    @ParameterizedTest
    @CsvSource({
        "otherWay, 아무거나",
        "name, 홍",
        "birthDate, 19520230",
        "district, 11110",
        "district, 99999",
        "paperWay, PIGEON",
        "mobile, 010-1234",
        "email, hong@",
        "email, hong gildong@carbonpoint.example"
    })
    void requestToAClerkRefusesAtTheField(String key, String wrong) {
        var applicant =
                applicants.begin(Resident.rare()).until("task_proveIdentity").answers("proofWay", "OTHER");
        var good = applicant.resident().byPapers("POST");

        refusesEach(applicant.isAt("task_registerName"), good, key, wrong);

        applicant.answers(good).isAt("");
    }

    @Test
    void fullWidthDigitsAndPastedBlanksAreUnderstood() {
        var applicant = applicants.begin(Resident.rare()).until("task_proveIdentity");

        applicant
                .answers(
                        "proofWay", "AUTHENTICATION",
                        "name", "  " + applicant.resident().name() + " ",
                        "birthDate", "１９５２－０３－０７",
                        "mobile", " ０１０　２３４５‐６７８９ ",
                        "provider", "PASS")
                .isAt("task_confirmAuthentication");

        assertThat(applicant.sees("mobileEnd")).isEqualTo("6789");
    }

    @Test
    void fullWidthNumberIsUnderstood() {
        var applicant = applicants.begin().until("task_proveIdentity");

        applicant
                .answers(
                        "rrnFront",
                        wide(applicant.resident().rrnFront()),
                        "secret_rrnBack",
                        wide(applicant.resident().rrnBack()))
                .isAt("task_searchAddress");
    }

    private static void refusesEach(Applicant applicant, Object[] good, String key, String wrong) {
        var at = applicant.visitor().current();
        var values = new ArrayList<>(NONSENSE);
        if (key.equals("email")) {
            // May be left out.
            values.removeIf(String::isBlank);
        }
        values.add(wrong);
        for (var value : values) {
            assertThat(applicant.isRefused(with(good, key, value))).as(value).contains(key);
            applicant.isAt(at);
        }
    }

    private static Object[] with(Object[] good, String key, String value) {
        var all = new ArrayList<>(Arrays.asList(good));
        all.add(key);
        all.add(value);
        return all.toArray();
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }
}
