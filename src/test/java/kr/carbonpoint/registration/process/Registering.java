package kr.carbonpoint.registration.process;

import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.signup.process.SignupProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applicants who typed what no list has, and the clerk who registers it. */
abstract class Registering {

    static final String COMPLEX = "28290103426500000002000000";

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

    Applicant atNewApartment(String number) {
        return atNewApartment(number, "101", number);
    }

    Applicant atNewApartment(String number, String dong, String ho) {
        var applicant = applicants.begin().until("task_searchAddress");
        applicant.answers(typed(number)).answers("dongTyped", dong, "ho", ho);
        return applicant;
    }

    static Object[] typed(String number) {
        return new Object[] {
            "unlisted", true, "roadTyped", "새별로 " + number, "buildingTyped", "새별아파트" + number, "apartmentTyped", true
        };
    }

    static Map<String, Object> added(String number) {
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

    Applicant inDong(String dong) {
        var applicant = applicants.begin().until("task_enterDwelling");
        return applicant.answers("dong", "NONE", "dongTyped", dong).toTheEnd();
    }

    Applicant suppliedBy(String name, String number) {
        var applicant = applicants.begin().until("task_enterResources");
        return applicant
                .answers("gasSupplier", "NEW", "gasSupplierTyped", name, "gasNumber", number)
                .toTheEnd();
    }

    void decides(Applicant applicant, Map<String, Object> decision) {
        var reference = reference(applicant);
        clerk.decides(reference, decision);
        jobs.runAll(reference);
        jobs.runAll(applicant.reference());
    }

    String reference(Applicant applicant) {
        return "REGISTRATION-"
                + jdbc.sql("select max(id) from registration_request where application = ?")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single();
    }

    ProcessInstance request(Applicant applicant) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference(applicant))
                .singleResult();
    }

    static Object[] pairs(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }
}
