package kr.carbonpoint.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox is emptied, portion after portion. */
@ProcessTest
class MailDispatchProcessTests {

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsAskedAnyMore() {
        jdbc.sql("update payee_request set answered_on = current_date where half = 20191")
                .update();
    }

    @Test
    void whatIsDueLeavesInPortionsUntilNothingIsLeft() {
        long mail = queue();
        var round = jobs.strike("mail-dispatch");
        assertThat(round).isWaitingAt("service_sendDueMails");

        jobs.next(round);

        assertThat(round).as("it looks again").isWaitingAt("service_sendDueMails");
        assertThat(isSent(mail)).isTrue();

        for (int job = 0; jobs.next(round); job++) {
            assertThat(job).as("portions").isLessThan(100);
        }
        assertThat(round).isEnded().hasPassed("gateway_moreDueMails", "end_dueMailsSent");
    }

    @Test
    void nextRoundIsPlanned() {
        jobs.strike("mail-dispatch");

        assertThat(jobs.strike("mail-dispatch")).isWaitingAt("service_sendDueMails");
    }

    /** The member of the demo is asked to confirm the account; due before everything else. */
    private long queue() {
        long request = jdbc.sql("""
                        insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                        select id, municipality_id, 20191, 'CONFIRM', '2019-11-01', '2019-12-01' from member where login_id = ?
                        returning id
                        """).param(DemoData.RESIDENT).query(Long.class).single();
        return jdbc.sql("""
                        insert into due_mail (mail, member_id, about, due_at)
                        select 'CONFIRM_PAYEE', member_id, id, '2019-11-01' from payee_request where id = ? returning id
                        """).param(request).query(Long.class).single();
    }

    private boolean isSent(long mail) {
        return jdbc.sql("select sent_at is not null from due_mail where id = ?")
                .param(mail)
                .query(Boolean.class)
                .single();
    }
}
