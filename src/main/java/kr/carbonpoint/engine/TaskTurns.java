package kr.carbonpoint.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those take turns who want to end the same task: pressed twice, in two tabs, or going back meanwhile. The engine
 * itself notices only when it writes, after the second one has asked agencies and waited for rows.
 */
@Component
public class TaskTurns {

    private final JdbcClient jdbc;

    TaskTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever is at the task and keeps others waiting until the transaction ends.
     *
     * @return false when the task has ended meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String task) {
        return jdbc.sql("select 1 from act_ru_task where id_ = ? for update")
                .param(task)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
