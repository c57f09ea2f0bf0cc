package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The checks of home, customer numbers and account, each of which asks again until its answer holds. */
@ProcessTest
class HomeProcessTests {

    @Autowired
    Applicants applicants;

    @Test
    void homeOfAMemberIsNotGivenTwice() {
        var applicant = applicants.begin().until("task_enterDwelling").answers("dong", "101", "ho", "101");

        assertThat(applicant.application()).isWaitingAt("task_enterDwelling");
        assertThat(applicant.sees("notice")).contains("이미 가입한 회원이 있어");

        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
    }

    @Test
    void sharedHouseIsAskedAbout() {
        var detail = Resident.next().ho() + "호";
        var member = atTheHouse().answers("detail", detail).answers(billed(Resident.next()));
        member.toTheEnd();

        var neighbour = atTheHouse().answers("detail", detail);

        assertThat(neighbour.application()).isWaitingAt("task_enterDwelling");
        assertThat(neighbour.sees("askShared")).isEqualTo("true");

        neighbour.answers("detail", detail, "sharedHouse", true).answers(billed(Resident.next()));

        assertThat(neighbour.toTheEnd().application()).hasPassed("service_join");
    }

    @Test
    void meterOfAMemberIsNotGivenTwice() {
        var member = applicants.begin().toTheEnd().resident();

        var applicant = applicants.begin().until("task_enterResources").answers("gasNumber", member.gasNumber());

        assertThat(applicant.application()).isWaitingAt("task_enterResources");
        assertThat(applicant.sees("notice")).contains("이미 다른 회원이 등록");

        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_createAccount");
    }

    @Test
    void numberOfTheWholeComplexIsRefused() {
        var applicant = applicants.begin().until("task_enterResources");

        var refusal = applicant.isRefused(
                "electricityBilling", "INDIVIDUAL",
                "electricitySupplier", "KEPCO",
                "electricityNumber", DemoData.REPRESENTATIVE_NUMBER);

        assertThat(refusal).contains("electricityNumber", "대표고객번호");
        assertThat(applicant.application()).isWaitingAt("task_enterResources").hasNotPassed("service_checkMeters");
    }

    @ParameterizedTest
    @CsvSource({"110234569999, 예금주가 가입하는 분과 달라요", "110234568888, 해지되었거나", "110234567777, 없는 계좌번호"})
    void accountThatCannotBePaidIntoIsAskedForAgain(String account, String message) {
        var applicant = applicants.begin().until("task_enterContact").answers("accountNumber", account);

        assertThat(applicant.application()).isWaitingAt("task_enterContact");
        assertThat(applicant.sees("notice")).contains(message);

        applicant.answers();

        assertThat(applicant.application()).isWaitingAt("task_checkAnswers");
    }

    /** A house that is no apartment. */
    private Applicant atTheHouse() {
        return applicants
                .begin()
                .until("task_searchAddress")
                .answers("keyword", "완정로34번길 8")
                .answers("address", "28290103426500000000800000");
    }

    private static Object[] billed(Resident resident) {
        return new Object[] {
            "electricityBilling", "INDIVIDUAL",
            "electricitySupplier", "KEPCO",
            "electricityNumber", resident.gasNumber(),
            "waterBilling", "NOT_USED",
            "gasBilling", "NOT_USED"
        };
    }
}
