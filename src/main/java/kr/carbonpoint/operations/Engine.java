package kr.carbonpoint.operations;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine's tables say about timers and incidents: ids, names of models and times, nothing about people. */
@Repository
public class Engine {

    private static final int MOST = 100;

    /** A process that starts by itself, next at {@code at} (time of the node's zone). */
    public record Timer(String process, String name, LocalDateTime at, int retries, boolean suspended) {

        /** Out of tries, or put on hold in Cockpit: it will not run by itself any more. */
        public boolean isStopped() {
            return retries == 0 || suspended;
        }
    }

    /** @param reference the business key, {@code null} where there is none */
    public record Incident(
            LocalDateTime at, String process, String definition, String activity, String instance, String reference) {}

    private final JdbcClient jdbc;

    Engine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next one first. */
    public List<Timer> timers() {
        return jdbc.sql("""
            select p.key_ as process, p.name_ as name, duedate_ as at, retries_ as retries, j.suspension_state_ <> 1 as suspended
            from act_ru_job j join act_re_procdef p on p.id_ = process_def_id_
            where handler_type_ = 'timer-start-event' order by duedate_, p.key_
            """).query(Timer.class).list();
    }

    /** The latest ones first, a hundred at most. */
    public List<Incident> incidents() {
        return jdbc.sql("""
            select incident_timestamp_ as at, p.name_ as process, i.proc_def_id_ as definition, i.activity_id_ as activity,
                i.proc_inst_id_ as instance, e.business_key_ as reference
            from act_ru_incident i
            left join act_ru_execution e on e.id_ = i.proc_inst_id_
            left join act_re_procdef p on p.id_ = i.proc_def_id_
            where i.id_ = i.cause_incident_id_
            order by incident_timestamp_ desc limit ?
            """).param(MOST).query(Incident.class).list();
    }

    public int incidentCount() {
        return jdbc.sql("select count(*) from act_ru_incident where id_ = cause_incident_id_")
                .query(Integer.class)
                .single();
    }
}
