package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;

/** Other customer numbers in the same home, and the days from which they can hold. */
@ProcessTest
class NumberChangeProcessTests extends Changing {

    @Test
    void customerNumberChangesInTheSameHome() {
        var household = households
                .next()
                .begins()
                .answers(Map.of("what", "METERS", "changedOn", TODAY.toString().replace("-", "")));
        var change = change(household);
        assertThat(household.sees("gasNumber")).as("never shown").isEmpty();
        assertThat(household.isRefused(billed(""))).contains("지금 등록된 것과 같아요");

        household.answers(billed("8" + household.resident().gasNumber()));
        jobs.next(change);

        assertThat(change).isEnded().hasNotPassed("task_confirmMove");
        assertThat(meters(household))
                .containsExactlyInAnyOrder("28275 1 ", "28275 2 ", "28275 3 " + TODAY.minusDays(1), "28275 3 ");
    }

    @Test
    void daysThatCannotBeAreRefusedWithWhatToDo() {
        var household = households.next().begins();
        var first = Half.of(TODAY).firstDay();

        assertThat(household.isRefused(on(TODAY.plusDays(1)))).contains("changedOn", "앞으로의 날짜");
        assertThat(household.isRefused(on(first.minusDays(1))))
                .contains("%d년 %d월 %d일부터".formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth()));
        assertThat(household.isRefused(Map.of("what", "METERS", "changedOn", "20261345")))
                .contains("없는 날짜");
        assertThat(household.isRefused(Map.of("what", "METERS"))).contains("changedOn");
        assertThat(household.isRefused(Map.of("what", "MOVE", "changedOn", "20260305")))
                .contains("province");
        assertThat(household.isRefused(Map.of("what", "DANCE"))).contains("what");

        household.answers(on(first));
    }

    @Test
    void whoJoinedTodayChangesTheNumberTomorrow() {
        var household = households.joined(Resident.next(), TODAY).begins();

        assertThat(household.isRefused(on(TODAY))).contains("내일 다시");
    }

    private static Map<String, Object> on(LocalDate day) {
        return Map.of("what", "METERS", "changedOn", digits(day));
    }
}
