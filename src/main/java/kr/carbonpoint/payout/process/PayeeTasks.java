package kr.carbonpoint.payout.process;

import kr.carbonpoint.engine.Instances;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions to members as tasks: one process a member at most, and only for members who come. */
@Component
public class PayeeTasks {

    static final String NOTHING = "NOTHING";
    private static final String PROCESS = "payee-check";
    private static final String REFERENCE = "PAYEE-";

    private final RuntimeService runtime;
    private final Instances instances;
    private final JdbcClient jdbc;

    PayeeTasks(RuntimeService runtime, Instances instances, JdbcClient jdbc) {
        this.runtime = runtime;
        this.instances = instances;
        this.jdbc = jdbc;
    }

    /** A member is there: opens the task for what they are asked, or takes back one that is no longer asked. */
    void present(String loginId) {
        jdbc.sql("select reference from member where login_id = ?")
                .param(loginId)
                .query(String.class)
                .optional()
                .ifPresent(this::follow);
    }

    private void follow(String member) {
        var reference = REFERENCE + member;
        if (!asked(member).equals(NOTHING)) {
            instances.startUnlessOpen(PROCESS, reference, () -> runtime.startProcessInstanceByKey(PROCESS, reference));
        } else {
            close(member);
        }
    }

    /** Nothing is asked any more. */
    void close(String member) {
        var reference = REFERENCE + member;
        if (instances.isOpen(PROCESS, reference)) {
            runtime.createMessageCorrelation("payeeRequestClosed")
                    .processInstanceBusinessKey(reference)
                    .correlateAll();
        }
    }

    /** CORRECT before CONFIRM: an account that failed is not confirmed. */
    String asked(DelegateExecution execution) {
        return asked(member(execution));
    }

    /** Read by the model. */
    public String login(DelegateExecution execution) {
        return jdbc.sql("select login_id from member where reference = ?")
                .param(member(execution))
                .query(String.class)
                .single();
    }

    private String asked(String member) {
        return jdbc.sql("""
                        select request.kind from payee_request request join member on member.id = member_id
                        where reference = ? and answered_on is null
                        order by request.kind desc limit 1
                        """).param(member).query(String.class).optional().orElse(NOTHING);
    }

    private static String member(DelegateExecution execution) {
        return execution.getProcessBusinessKey().substring(REFERENCE.length());
    }
}
