package kr.carbonpoint.desk;

import java.util.List;
import kr.carbonpoint.change.OpenChanges;
import kr.carbonpoint.engine.TaskQueues;
import kr.carbonpoint.engine.TaskQueues.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks about one member or application, whoever they wait for. */
@Repository
class Matters {

    private final TaskQueues queues;
    private final JdbcClient jdbc;

    Matters(TaskQueues queues, JdbcClient jdbc) {
        this.queues = queues;
        this.jdbc = jdbc;
    }

    /** @param reference of a member or an application: both have the same */
    List<Work> of(String reference) {
        return queues.about(jdbc.sql("""
                        select :reference union all select 'PAYEE-' || :reference union all select :change
                        union all select 'DISPUTE-' || dispute.id from dispute join member on member.id = holder_id
                            where member.reference = :reference and outcome is null
                        union all select 'DISPUTE-' || id from dispute
                            where application in (:reference, :change) and outcome is null
                        union all select 'REGISTRATION-' || id from registration_request where application in (:reference, :change)
                        union all select reference from objection where about = :reference and answered_at is null
                        """)
                .param("reference", reference)
                .param("change", OpenChanges.reference(reference))
                .query(String.class)
                .list());
    }
}
