package kr.carbonpoint.registration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import org.junit.jupiter.api.Test;

/** What applicants and clerks mistype when something is in no list. */
@ProcessTest
class RegistrationMistakesProcessTests extends Registering {

    @Test
    void typedAddressThatCannotBeOneIsRefused() {
        var applicant = applicants.begin().until("task_searchAddress");
        var good = Map.of("unlisted", true, "roadTyped", "새별로 1", "buildingTyped", "새별아파트", "apartmentTyped", true);
        for (var row : List.of(
                "roadTyped||도로명주소나 지번주소를",
                "roadTyped|새별로|번호까지",
                "roadTyped|🏠 12|길이나 동 이름과",
                "roadTyped|select 1; --|길이나 동 이름과",
                "lotTyped|1003-1|길이나 동 이름과",
                "buildingTyped||아파트 이름을",
                "postcodeTyped|1234|숫자 5자리",
                "postcodeTyped|우편번호|숫자 5자리",
                "district|ALL|시·군·구를 골라",
                "district|11110|시·군·구를 골라")) {
            var parts = row.split("\\|", -1);
            var answers = new HashMap<String, Object>(good);
            answers.put(parts[0], parts[1]);
            assertThat(applicant.isRefused(pairs(answers))).as(row).contains(parts[0], parts[2]);
            answers.put(parts[0], "가1".repeat(60));
            assertThat(applicant.isRefused(pairs(answers))).as(row).contains(parts[0]);
        }
    }

    @Test
    void fullWidthDigitsAndBlanksOfATypedAddressAreUnderstoodAndMarkupIsHarmless() {
        var applicant = applicants.begin().until("task_searchAddress");

        applicant.answers(
                "unlisted", true,
                "roadTyped", "새별로　１２",
                "buildingTyped", "<b>새별</b>'; --",
                "postcodeTyped", "２２ ６４２",
                "apartmentTyped", true);

        applicant.until("task_enterDwelling");
        assertThat(applicant.sees("addressLine")).contains("새별로 12 &lt;b\\>새별").doesNotContain("<b>");
    }

    @Test
    void typedSupplierThatCannotBeOneIsRefused() {
        var applicant = applicants.begin().until("task_enterResources");
        var good = Map.of("gasSupplier", "NEW", "gasSupplierTyped", "새별가스", "gasNumber", "123456");
        for (var row : List.of(
                "gasSupplierTyped||업체 이름을",
                "gasSupplierTyped|🔥|업체 이름을",
                "gasNumber|12345|6~20자리",
                "gasNumber|123456789012345678901|6~20자리",
                "gasNumber|가나다라마바|숫자만",
                "gasNumber|' or 1=1|숫자만")) {
            var parts = row.split("\\|", -1);
            var answers = new HashMap<String, Object>(good);
            answers.put(parts[0], parts[1]);
            assertThat(applicant.isRefused(pairs(answers))).as(row).contains(parts[0], parts[2]);
        }
    }

    @Test
    void clerkWhoMistypesAnAddressIsToldWhere() {
        var number = Resident.next().ho();
        var applicant = atNewApartment(number);
        applicant.toTheEnd();
        var good = added(number);
        var task = clerk.claims(reference(applicant));
        assertThat(clerk.submit(task, Map.of("decision", "MAP", "addressId", "1"))
                        .body())
                .contains("addressId");
        assertThat(clerk.submit(task, Map.of("decision", "REFUSE")).body()).contains("message");
        for (var row : List.of(
                "road||도로명을",
                "road|마전동|도로명을",
                "road|<b>로|도로명을",
                "buildingNumber|이십|건물번호를",
                "buildingNumber|1234567|건물번호를",
                "buildingNumber|🏠|건물번호를",
                "legalDong||법정동",
                "lotNumber|산|지번을",
                "postcode|123456|숫자 5자리",
                "dongs|101, <i>|쉼표로",
                "decision|CALLED_OFF|결정을",
                "decision||결정을")) {
            var parts = row.split("\\|", -1);
            var answers = new HashMap<String, Object>(good);
            answers.put(parts[0], parts[1]);
            assertThat(clerk.submit(task, answers).body()).as(row).contains(parts[0], parts[2]);
        }
    }

    @Test
    void clerkWhoMistypesASupplierIsToldWhere() {
        var applicant = suppliedBy("새별가스", "123456");
        var good = Map.of(
                "decision", "ADD",
                "supplierName", "새별가스" + applicant.resident().ho(),
                "numberLabel", "고객번호",
                "fewest", "8",
                "most", "10",
                "area", "DISTRICT");
        var task = clerk.claims(reference(applicant));
        assertThat(clerk.submit(task, Map.of("decision", "MAP", "knownSupplier", "KEPCO"))
                        .body())
                .contains("knownSupplier");
        for (var row : List.of(
                "supplierName||업체 이름을",
                "supplierName|인천도시가스|이미 있는 업체",
                "numberLabel||번호의 이름을",
                "fewest|5|6에서 20",
                "most|21|6에서 20",
                "most|열|6에서 20",
                "most|7|다시 적어",
                "area|EVERYWHERE|공급 지역을")) {
            var parts = row.split("\\|", -1);
            var answers = new HashMap<String, Object>(good);
            answers.put(parts[0], parts[1]);
            assertThat(clerk.submit(task, answers).body()).as(row).contains(parts[0], parts[2]);
        }
    }

    @Test
    void clerkWhoMistypesADongIsToldSo() {
        var applicant = inDong("7" + Resident.next().ho());
        var task = clerk.claims(reference(applicant));

        assertThat(clerk.submit(task, Map.of("decision", "ADD", "dong", "<b>")).body())
                .contains("dong", "숫자나 글자로만");
        assertThat(clerk.submit(task, Map.of("decision", "ADD")).body()).contains("dong");
        assertThat(clerk.submit(task, Map.of("decision", "MAP", "knownDong", "999"))
                        .body())
                .contains("knownDong");
    }
}
