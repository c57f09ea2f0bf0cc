package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.engine.Logins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members leave, and may join again. */
@ProcessTest
class WithdrawalProcessTests extends Changing {

    @Autowired
    Logins logins;

    @Test
    void whoMovesToSeoulIsToldWhereToJoinAndLeaves() {
        var household = households.next().begins().answers(Map.of("what", "MOVE", "province", "11"));
        var change = change(household);
        assertThat(change).isWaitingAt("task_confirmWithdrawal");
        assertThat(household.sees("seoul")).isEqualTo("true");
        assertThat(household.isRefused(Map.of("confirmation", "네"))).contains("탈퇴합니다");

        household.answers(Map.of("confirmation", "탈퇴합니다."));

        assertThat(members.byReference(household.reference())).isEmpty();
        assertThat(logins.exists(household.resident().loginId())).isFalse();
        assertThat(household.visitor().get("/me").body()).as("signed out").doesNotContain("내 정보");
        jobs.next(change);
        assertThat(change).isEnded();
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("탈퇴하셨습니다"));
        assertThat(jdbc.sql("select count(*) from open_change where member_id = ?")
                        .param(household.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leaverJoinsAgain() {
        var household = households
                .next()
                .begins()
                .answers(Map.of("what", "WITHDRAWAL"))
                .answers(Map.of("confirmation", "탈퇴 합니다"));

        var again = households.joined(household.resident(), TODAY);

        assertThat(members.byReference(again.reference())).isPresent();
    }
}
