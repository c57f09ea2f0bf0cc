package kr.carbonpoint.registration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import org.junit.jupiter.api.Test;

/** What a resident does not find in a list, and the clerk who registers it. */
@ProcessTest
class RegistrationRequestProcessTests extends Registering {

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
}
