package kr.carbonpoint.membership.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class MemberKeysProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void membersOfEarlierTimesGetTheirKeysAtNight() {
        var reference = applicants.begin().toTheEnd().reference();
        var key = birth(reference);
        jdbc.sql("update member set birth = null where reference = ?")
                .param(reference)
                .update();

        var run = jobs.strike("member-keys");
        while (jobs.next(run)) {}

        assertThat(run).isEnded().hasPassed("end_memberKeysFilled");
        assertThat(birth(reference)).isEqualTo(key).hasSize(32);
    }

    private byte[] birth(String reference) {
        return jdbc.sql("select birth from member where reference = ?")
                .param(reference)
                .query(byte[].class)
                .single();
    }
}
