package kr.carbonpoint.registration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.signup.process.SignupProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resident does not find in a list, and the clerk who registers it. */
@ProcessTest
class RegistrationRequestProcessTests {

    private static final String COMPLEX = "28290103426500000002000000";

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AddressDirectory addresses;

    @Autowired
    Suppliers suppliers;

    @Autowired
    SignupProcess signups;

    @Autowired
    JdbcClient jdbc;

    @Test
    void apartmentThatIsMissingIsRegisteredForEveryone() {
        var number = Resident.next().ho();
        var applicant = atNewApartment(number).toTheEnd();
        var request = request(applicant);
        assertThat(request).isWaitingAt("task_decideRegistration");
        assertThat(applicant.application()).isWaitingAt("event_reviewDecided");
        assertThat(applicant.statusPage()).contains("담당자가 등록하고 있어요");
        var form = clerk.form(clerk.claims(reference(applicant)));
        assertThat(form.path("road").path("value").asText()).isEqualTo("새별로");
        assertThat(form.path("buildingNumber").path("value").asText()).isEqualTo(number);

        decides(applicant, added(number));

        assertThat(request).isEnded().hasPassed("end_registrationDecided");
        assertThat(applicant.application()).hasPassed("service_join");
        var found = addresses.search("28", "28290", "새별로 " + number).addresses();
        assertThat(found).singleElement().satisfies(address -> {
            assertThat(address.roadAddress()).isEqualTo("인천광역시 검단구 새별로 " + number + " (마전동)");
            assertThat(address.apartment()).isTrue();
            assertThat(addresses.dongs(address.id())).containsExactly("101동", "102동");
            assertThat(jdbc.sql("select count(*) from member where address_id = ?")
                            .param(address.id())
                            .query(Long.class)
                            .single())
                    .isOne();
        });
        assertThat(addresses.search("28", "28290", "새별아파트" + number).addresses())
                .hasSize(1);
    }

    @Test
    void addressThatIsThereAfterAllIsConnected() {
        var applicant = atNewApartment(Resident.next().ho());
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "MAP", "addressId", COMPLEX));

        assertThat(applicant.application()).hasPassed("service_join");
        assertThat(jdbc.sql("select address_id from member where reference = ?")
                        .param(applicant.reference())
                        .query(String.class)
                        .single())
                .isEqualTo(COMPLEX);
    }

    @Test
    void billingThatDiffersFromTheRecordOfTheConnectedAddressIsAskedAbout() {
        var applicant = atNewApartment(Resident.next().ho()).answers("waterBilling", "NOT_USED");
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "MAP", "addressId", COMPLEX));

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        assertThat(applicant.sees("notice")).contains("납부 방식");
        assertThat(applicant.mails()).singleElement().asString().contains("다시 확인해 주세요");
        assertThat(applicant.toTheEnd().application()).hasPassed("service_join");
    }

    @Test
    void homeThatTurnsOutToBeTakenIsAskedAbout() {
        var applicant = atNewApartment(Resident.next().ho(), "101", "101");
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "MAP", "addressId", COMPLEX));

        assertThat(applicant.application()).isWaitingAt("task_enterDwelling");
        assertThat(applicant.sees("askMoved")).isEqualTo("true");
        applicant.answers();
    }

    @Test
    void houseThatIsMissingIsRegisteredToo() {
        var number = Resident.next().ho();
        var applicant = applicants.begin().until("task_searchAddress");
        applicant.answers("unlisted", true, "lotTyped", "마전동 ９" + number, "buildingTyped", "", "apartmentTyped", false);
        applicant.answers("noDetail", true);
        applicant.answers(
                "electricityBilling", "INDIVIDUAL",
                "electricitySupplier", "KEPCO",
                "electricityNumber", applicant.resident().gasNumber(),
                "waterBilling", "NOT_USED",
                "gasBilling", "NOT_USED");
        applicant.until("task_checkAnswers");
        assertThat(applicant.sees("summary")).contains("마전동 9" + number);
        applicant.answers();

        decides(
                applicant,
                Map.of("decision", "ADD", "road", "새별로", "buildingNumber", "9" + number, "legalDong", "마전동"));

        assertThat(applicant.application()).hasPassed("service_join");
    }

    @Test
    void applicantWhoFindsNoneOfTheFoundTypesTheAddress() {
        var applicant = applicants.begin().until("task_chooseAddress").answers("address", "UNLISTED");

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
        assertThat(applicant.sees("unlisted")).isEqualTo("true");

        applicant.answers("unlisted", true, "roadTyped", "새별로 1");
        assertThat(applicant.application()).isWaitingAt("task_enterDwelling");
        applicant.goesTo("task_chooseAddress");
        assertThat(applicant.sees("addresses")).contains("직접 적은 주소");
        applicant.answers("address", applicant.sees("address"));
        assertThat(applicant.application()).isWaitingAt("task_enterDwelling");
    }

    @Test
    void dongThatIsMissingIsRegisteredForEveryone() {
        var dong = "9" + Resident.next().ho();
        var applicant = inDong(dong);

        decides(applicant, Map.of("decision", "ADD", "dong", dong));

        assertThat(applicant.application()).hasPassed("service_join");
        assertThat(addresses.dongs(COMPLEX)).contains(dong + "동");
        jdbc.sql("delete from address_dong where name = ?").param(dong + "동").update();
    }

    @Test
    void dongThatWasMistypedIsConnected() {
        var applicant = inDong("8" + Resident.next().ho());

        decides(
                applicant,
                Map.of("decision", "MAP", "knownDong", applicant.resident().dong()));

        assertThat(applicant.application()).hasPassed("service_join");
        assertThat(jdbc.sql("select count(*) from member where reference = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void supplierThatIsMissingIsRegisteredForEveryone() {
        var name = "새별도시가스" + Resident.next().ho();
        var applicant = suppliedBy(name, "１２-3456 78");

        decides(
                applicant,
                Map.of(
                        "decision", "ADD",
                        "supplierName", name,
                        "numberLabel", "납부자번호",
                        "fewest", "８",
                        "most", "8",
                        "area", "DISTRICT"));

        assertThat(applicant.application()).hasPassed("service_join");
        assertThat(suppliers.serving(kr.carbonpoint.resource.Resource.GAS, "28290"))
                .as("beside those that were there")
                .anyMatch(supplier ->
                        supplier.name().equals(name) && supplier.digits().equals("숫자 8자리"))
                .anyMatch(supplier -> supplier.code().equals("GAS_INCHEON"));
        assertThat(suppliers.serving(kr.carbonpoint.resource.Resource.GAS, "26110"))
                .noneMatch(supplier -> supplier.name().equals(name));
    }

    @Test
    void numberThatDoesNotFitTheSupplierThatWasMeantIsAskedForAgain() {
        var applicant = applicants.begin().until("task_enterResources");
        applicant.answers(
                "electricityBilling", "INDIVIDUAL",
                "electricitySupplier", "NEW",
                "electricitySupplierTyped", "한국전력",
                "electricityNumber", "123456");
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "MAP", "knownSupplier", "KEPCO"));

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        assertThat(applicant.sees("notice")).contains("10자리예요");
        assertThat(applicant.toTheEnd().application()).hasPassed("service_join");
    }

    /** The record of a complex is about its flats. */
    @Test
    void shopWhoseAddressIsThatOfAComplexJoinsAtOnce() {
        var shop = applicants
                .begin(Resident.next().as("BUSINESS"))
                .until("task_searchAddress")
                .answers("unlisted", true, "roadTyped", "옛길 20");
        shop.toTheEnd();

        decides(shop, Map.of("decision", "MAP", "addressId", "28290103426500000002000000"));

        assertThat(shop.application()).isEnded().hasPassed("service_join");
    }

    @Test
    void applicantWhoIsAskedBackAndInsistsIsAskedForAgain() {
        var applicant = atNewApartment(Resident.next().ho());
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "ASK_BACK", "message", "길 이름을 <b>다시</b> 보아 주세요."));

        assertThat(applicant.application()).isWaitingAt("task_searchAddress");
        assertThat(applicant.sees("notice")).contains("길 이름을 &lt;b\\>");
        assertThat(applicant.mails()).singleElement().asString().contains("다시 확인해 주세요");

        applicant.answers(typed(applicant.resident().ho()));
        applicant.answers("dongTyped", "101", "ho", "1");
        applicant.until("task_checkAnswers").answers();
        assertThat(request(applicant)).isWaitingAt("task_decideRegistration");
    }

    @Test
    void applicantWhoIsRefusedIsToldWhy() {
        var applicant = atNewApartment(Resident.next().ho());
        applicant.toTheEnd();

        decides(applicant, Map.of("decision", "REFUSE", "message", "우리 구에 없는 주소입니다."));

        assertThat(applicant.application()).isEnded().hasPassed("end_refused");
        assertThat(applicant.statusPage()).contains("우리 구에 없는 주소입니다.");
        assertThat(applicant.mails()).singleElement().asString().contains("가입 신청 결과");
        assertThat(jdbc.sql("select count(mail_to) from registration_request where application = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void requestEndsWithTheApplication() {
        var applicant = atNewApartment(Resident.next().ho());
        applicant.toTheEnd();
        var request = request(applicant);

        signups.expire(applicant.reference());

        assertThat(request).isEnded().hasPassed("end_registrationCalledOff");
    }

    @Test
    void clerksAreRemindedAndTheOperatorHearsOfDelay() {
        var applicant = atNewApartment(Resident.next().ho());
        applicant.toTheEnd();
        var reference = reference(applicant);

        jobs.run(reference, "timer_registrationReminder");
        jobs.run(reference, "service_remindRegistrationClerks");
        jobs.run(reference, "timer_registrationEscalation");
        jobs.run(reference, "service_escalateRegistration");

        assertThat(request(applicant)).hasPassed("end_registrationClerksReminded", "end_registrationEscalated");
    }

    @Test
    void secondOneToBeAddedIsToldThatItIsThere() {
        var number = Resident.next().ho();
        var first = atNewApartment(number);
        first.toTheEnd();
        decides(first, added(number));
        var second = atNewApartment(number, "101", "9" + number);
        second.toTheEnd();

        var task = clerk.claims(reference(second));
        assertThat(clerk.submit(task, added(number)).body()).contains("이미 있는 주소");
        var id = jdbc.sql("select id from address where source = 'CLERK' and road = '새별로' and building_main = ?")
                .param(Integer.valueOf(number))
                .query(String.class)
                .single();
        assertThat(clerk.submit(task, Map.of("decision", "MAP", "similar", id)).statusCode())
                .isEqualTo(204);
        jobs.runAll(second.reference());
        assertThat(second.application()).hasPassed("service_join");
    }

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

    private Applicant atNewApartment(String number) {
        return atNewApartment(number, "101", number);
    }

    private Applicant atNewApartment(String number, String dong, String ho) {
        var applicant = applicants.begin().until("task_searchAddress");
        applicant.answers(typed(number)).answers("dongTyped", dong, "ho", ho);
        return applicant;
    }

    private static Object[] typed(String number) {
        return new Object[] {
            "unlisted", true, "roadTyped", "새별로 " + number, "buildingTyped", "새별아파트" + number, "apartmentTyped", true
        };
    }

    private static Map<String, Object> added(String number) {
        return Map.of(
                "decision", "ADD",
                "road", "새별로",
                "buildingNumber", number,
                "legalDong", "마전동",
                "lotNumber", "5-" + number,
                "postcode", "２２６４２",
                "buildingName", "새별아파트" + number,
                "apartment", true,
                "dongs", "제101동, 102");
    }

    private Applicant inDong(String dong) {
        var applicant = applicants.begin().until("task_enterDwelling");
        return applicant.answers("dong", "NONE", "dongTyped", dong).toTheEnd();
    }

    private Applicant suppliedBy(String name, String number) {
        var applicant = applicants.begin().until("task_enterResources");
        return applicant
                .answers("gasSupplier", "NEW", "gasSupplierTyped", name, "gasNumber", number)
                .toTheEnd();
    }

    private void decides(Applicant applicant, Map<String, Object> decision) {
        var reference = reference(applicant);
        clerk.decides(reference, decision);
        jobs.runAll(reference);
        jobs.runAll(applicant.reference());
    }

    private String reference(Applicant applicant) {
        return "REGISTRATION-"
                + jdbc.sql("select max(id) from registration_request where application = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single();
    }

    private ProcessInstance request(Applicant applicant) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference(applicant))
                .singleResult();
    }

    private static Object[] pairs(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> java.util.stream.Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }
}
