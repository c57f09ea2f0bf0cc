package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting the work of clerks, however much there is. */
@ServiceTest
class TaskQueuesIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(2));

    @Autowired
    TaskQueues queues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tasksAreCountedByKindAndByHowLateTheyAre() {
        afterwardsUndone(() -> {
            tasks("billing-review", 3, "municipality-339001", NOW.minusSeconds(1));
            tasks("billing-review", 2, "municipality-339001", NOW);
            tasks("billing-review", 1, "municipality-339001", SOON);
            tasks("payout-municipality", 1, "municipality-339001-payout-approver", null);
            tasks("billing-review", 5, "municipality-339002", NOW);

            assertThat(queues.of(List.of("municipality-339001", "municipality-339001-payout-approver"), NOW, SOON))
                    .containsExactly(
                            new TaskQueues.Queue("billing-review", "관리비 청구 확인", 6, 3, 2),
                            new TaskQueues.Queue("payout-municipality", "지자체 인센티브 지급", 1, 0, 0));
            assertThat(queues.of(List.of("municipality-339001"), NOW, SOON)).hasSize(1);
        });
        assertThat(queues.of(List.of(), NOW, SOON)).isEmpty();
    }

    @Test
    void taskOfTwoGroupsIsCountedOnce() {
        afterwardsUndone(() -> {
            tasks("objection", 4, "municipality-339003", NOW);
            jdbc.sql("""
                    insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                    select 'second' || id_, 1, type_, group_id_ || '-settler', task_id_ from act_ru_identitylink
                    where group_id_ = 'municipality-339003'
                    """).update();
            assertThat(queues.of(List.of("municipality-339003", "municipality-339003-settler"), NOW, SOON))
                    .extracting(TaskQueues.Queue::open)
                    .containsExactly(4);
        });
    }

    @Test
    void tenThousandTasksAreCountedThroughTheIndexOfTheGroup() {
        afterwardsUndone(() -> {
            for (int other = 0; other < 10; other++) {
                tasks("usage-review", 1000, "municipality-33901" + other, NOW);
            }
            jdbc.sql("analyze act_ru_identitylink").update();
            jdbc.sql("analyze act_ru_task").update();

            var plan = jdbc.sql("explain " + TaskQueues.COUNTS)
                    .param("groups", List.of("municipality-339010"))
                    .param("now", Timestamp.from(NOW))
                    .param("soon", Timestamp.from(SOON))
                    .query(String.class)
                    .list();

            assertThat(plan).noneMatch(line -> line.contains("Seq Scan on act_ru_identitylink"));
            assertThat(queues.of(List.of("municipality-339010"), NOW, SOON))
                    .extracting(TaskQueues.Queue::open)
                    .containsExactly(1000);
        });
    }

    private void afterwardsUndone(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }

    private void tasks(String process, int count, String group, Instant due) {
        jdbc.sql("""
                with task as (
                    insert into act_ru_task (id_, rev_, proc_def_id_, name_, due_date_, suspension_state_)
                    select gen_random_uuid()::text, 1, definition.id_, '할 일', :due, 1
                    from generate_series(1, :count), (
                        select id_ from act_re_procdef where key_ = :process order by version_ desc limit 1
                    ) definition returning id_
                )
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select gen_random_uuid()::text, 1, 'candidate', :group, id_ from task
                """)
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP)
                .param("count", count)
                .param("process", process)
                .param("group", group)
                .update();
    }
}
