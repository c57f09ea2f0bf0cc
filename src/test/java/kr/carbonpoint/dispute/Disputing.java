package kr.carbonpoint.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.MailText;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member, and those who say that they live there now. */
public abstract class Disputing {

    protected static final String REASON = "서류를 다시 보아 주세요.";

    @Autowired
    protected Applicants applicants;

    @Autowired
    protected Clerk clerk;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Environment environment;

    protected Neighbour member() {
        return member(Resident.next());
    }

    protected Neighbour member(Resident resident) {
        return Neighbour.of(applicants.begin(resident).toTheEnd(), environment, jdbc);
    }

    /** Somebody who claims the member's flat, the application whole, the member asked. */
    protected Applicant claimant(Neighbour member) {
        return claimant(member, Resident.next());
    }

    protected Applicant claimant(Neighbour member, Resident resident) {
        var applicant = applicants.begin(resident).until("task_enterDwelling");
        var flat = new Object[] {
            "dong", member.resident().dong(), "ho", member.resident().ho(), "formerMoved", true
        };
        applicant.answers(flat);
        return asked(applicant);
    }

    /** Goes on to the end and lets the member be asked. */
    protected Applicant asked(Applicant applicant) {
        applicant.toTheEnd();
        jobs.runAll(reference(applicant));
        return applicant;
    }

    protected String reference(Applicant applicant) {
        return reference(applicant.reference());
    }

    /** Of the latest dispute of an application or change. */
    protected String reference(String application) {
        return "DISPUTE-"
                + jdbc.sql("select max(id) from dispute where application = ?")
                        .param(application)
                        .query(Long.class)
                        .single();
    }

    protected ProcessInstance dispute(Applicant applicant) {
        return dispute(applicant.reference());
    }

    protected ProcessInstance dispute(String application) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference(application))
                .singleResult();
    }

    protected void decides(Applicant applicant, String outcome) {
        decides(applicant.reference(), outcome);
    }

    protected void decides(String application, String outcome) {
        var reference = reference(application);
        clerk.decides(reference, Map.of("decision", outcome, "message", REASON));
        jobs.runAll(reference);
        jobs.runAll(application);
    }

    /** Subjects of the mails to somebody, and what they say. */
    protected static String mailsTo(Resident resident) {
        return MailText.to(resident.email());
    }

    protected void assertJoined(Applicant applicant) {
        assertThat(jdbc.sql("select count(*) from member where reference = ? and left_on is null")
                        .param(applicant.reference())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
