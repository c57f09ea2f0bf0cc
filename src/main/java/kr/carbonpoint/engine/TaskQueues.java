package kr.carbonpoint.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open work of groups, counted by one statement each time: the engine's own queries would be one a kind and a state. */
@Component
public class TaskQueues {

    static final String COUNTS = """
            select definition.key_ as process, max(definition.name_) as name, count(*) as open,
                count(*) filter (where due_date_ < :now) as overdue,
                count(*) filter (where due_date_ >= :now and due_date_ < :soon) as soon
            from (
                select distinct task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ in (:groups)
            ) queued
            join act_ru_task task on task.id_ = queued.task_id_
            join act_re_procdef definition on definition.id_ = task.proc_def_id_
            group by 1 order by overdue desc, soon desc, open desc, 1
            """;

    private final JdbcClient jdbc;

    TaskQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tasks of one kind, claimed ones too.
     *
     * @param process id of the model
     * @param name what the model is called in Korean
     * @param overdue due before now; {@code soon}: due after that and soon
     */
    public record Queue(String process, String name, int open, int overdue, int soon) {}

    /** A task; {@code reference} is the business key, {@code groups} who may take it, {@code due} may be {@code null}. */
    public record Work(
            String id,
            String name,
            String process,
            String reference,
            LocalDateTime due,
            String assignee,
            String groups) {

        /** Whether it waits for somebody of the staff, not for the member. */
        public boolean isForStaff() {
            return groups != null;
        }

        public boolean isOpenTo(String user, Collection<String> of) {
            return user.equals(assignee)
                    || groups != null && List.of(groups.split(",")).stream().anyMatch(of::contains);
        }
    }

    /** What waits for these groups, the most urgent kind first. */
    public List<Queue> of(Collection<String> groups, Instant now, Instant soon) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(COUNTS)
                        .param("groups", groups)
                        .param("now", Timestamp.from(now))
                        .param("soon", Timestamp.from(soon))
                        .query(Queue.class)
                        .list();
    }

    /** What somebody has claimed of the work of these groups, the most urgent first; so many at most. */
    public List<Work> claimed(String user, Collection<String> groups, int most) {
        return work("assignee_ = :user").param("user", user).query(Work.class).list().stream()
                .filter(work -> work.groups() != null
                        && List.of(work.groups().split(",")).stream().anyMatch(groups::contains))
                .limit(most)
                .toList();
    }

    /** What is open under these business keys, whoever it waits for. */
    public List<Work> about(Collection<String> references) {
        return work("instance.business_key_ in (:references)")
                .param("references", references)
                .query(Work.class)
                .list();
    }

    /** All groups of a municipality, those of duties too. */
    public List<String> groups(String municipality) {
        return jdbc.sql("select id_ from act_id_group where id_ = :group or id_ like :group || '-%'")
                .param("group", municipality)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec work(String condition) {
        return jdbc.sql("""
                select task.id_ as id, task.name_ as name, definition.name_ as process, instance.business_key_ as reference,
                    task.due_date_ as due, task.assignee_ as assignee,
                    (select string_agg(group_id_, ',') from act_ru_identitylink
                     where task_id_ = task.id_ and type_ = 'candidate' and group_id_ is not null) as groups
                from act_ru_task task
                join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                join act_re_procdef definition on definition.id_ = task.proc_def_id_
                where %s order by task.due_date_ nulls last, task.id_
                """.formatted(condition));
    }
}
