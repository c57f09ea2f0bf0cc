package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import org.junit.jupiter.api.Test;

/** A member tells the customer number of another one, and says that they do not use it any more. */
@ProcessTest
class FormerNumberProcessTests extends Changing {

    @Test
    void numberOfAnotherMemberIsAskedForInTheSameHome() {
        var member = member();
        var mover = household(member()).begins().answers(Map.of("what", "METERS", "changedOn", digits(TODAY)));
        var number = billed(member.resident().gasNumber());
        mover.answers(number);
        assertThat(change(mover)).isWaitingAt("task_enterNewResources").hasPassed("gateway_numbers");
        assertThat(mover.sees("gasAskMoved")).isEqualTo("true");
        assertThat(mover.sees("notice")).contains("쓰던 분이 이사를 갔다면");

        mover.answers(with(number, "gasMoved", true));
        jobs.runAll(reference(mover.change()));
        assertThat(change(mover)).isWaitingAt("event_reviewDecided").hasNotPassed("task_confirmMove");
        member.answers("MOVED_OUT");
        decides(mover.change(), "BOTH_WRONG");

        assertThat(change(mover)).isWaitingAt("task_enterNewResources");
        assertThat(mover.sees("notice")).contains(REASON.replace(".", ""));
        assertThat(member.leftYesterday()).isFalse();
        mover.answers(with(number, "gasNumber", "7" + mover.resident().gasNumber()));
        assertThat(change(mover)).isNull();
    }

    @Test
    void refusedNumberIsAskedForAgainAndNotTheFlat() {
        var member = member();
        var mover = atDwelling(households.next()).answers(flat(member.resident(), true));
        var change = change(mover);
        var both = with(
                mover.resident().answers("task_enterResources"),
                "gasNumber",
                member.resident().gasNumber(),
                "gasMoved",
                true);
        mover.answers(both).answers(Map.of("right", "YES"));
        jobs.runAll(reference(mover.change()));
        assertThat(disputes(mover)).as("one question").isOne();
        member.answers("STILL_HERE");
        decides(mover.change(), "REFUSE");
        assertThat(change).isWaitingAt("task_enterNewDwelling");

        mover.answers(flat(mover.resident(), false)).answers(both).answers(Map.of("right", "YES"));
        jobs.runAll(mover.change());

        assertThat(change).isWaitingAt("task_enterNewResources");
    }

    @Test
    void ownNumberIsNobodyElses() {
        var mover = households.next().begins().answers(Map.of("what", "METERS", "changedOn", digits(TODAY)));
        var own = with(
                billed("9" + mover.resident().gasNumber()),
                "gasMoved",
                true,
                "waterBilling",
                "INDIVIDUAL",
                "waterSupplier",
                "WATER_INCHEON",
                "waterNumber",
                "61" + Resident.next().gasNumber().substring(2));

        mover.answers(own);

        assertThat(disputes(mover)).isZero();
        assertThat(mover.current()).as("done").isEmpty();
    }
}
