package kr.carbonpoint.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes of which at most one may run for the same thing. */
@Component
public class Instances {

    private final JdbcClient jdbc;

    Instances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Starts an instance unless one is open; two at the same time take turns, on whatever node.
     *
     * @param process id of the model
     * @param key the business key
     * @return false when one is open
     */
    @Transactional
    public boolean startUnlessOpen(String process, String key, Runnable start) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(process + " " + key)
                .query(row -> {});
        if (isOpen(process, key)) {
            return false;
        }
        start.run();
        return true;
    }

    public boolean isOpen(String process, String key) {
        // Not by the engine's query: that shows somebody who is signed in only what they may see.
        return jdbc.sql("""
                        select exists (
                            select from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
                            where e.business_key_ = :key and p.key_ = :process and e.parent_id_ is null)
                        """)
                .param("key", key)
                .param("process", process)
                .query(Boolean.class)
                .single();
    }
}
