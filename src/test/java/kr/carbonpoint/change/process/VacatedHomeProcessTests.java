package kr.carbonpoint.change.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member whose home a dispute has given to somebody else tells where they live now; it may be the same home. */
@ProcessTest
class VacatedHomeProcessTests extends Changing {

    @Autowired
    Holders holders;

    @Test
    void homeIsTheMembersAgainAfterTheOtherOneHasLeft() {
        var member = member();
        var other = takes(member);
        other.begins().answers(Map.of("what", "WITHDRAWAL")).answers(Map.of("confirmation", "탈퇴합니다"));
        var returner = household(member);

        atDwelling(returner).answers(flat(member.resident(), false));
        assertThat(returner.current()).isEqualTo("task_enterNewResources");
        goesOn(returner);

        assertThat(member.leftYesterday()).isFalse();
        assertThat(holders.of(home(member))).contains(member.id());
        var yesterday = TODAY.minusDays(1);
        var since = TODAY.minusDays(100);
        assertThat(meters(member))
                .as("what settlement reads")
                .containsExactly(
                        "1 home %s %s".formatted(since, yesterday),
                        "1 home %s null".formatted(TODAY),
                        "2 home %s %s".formatted(since, yesterday),
                        "2 home %s null".formatted(TODAY),
                        "3 number %s %s".formatted(since, yesterday),
                        "3 number %s null".formatted(TODAY));
    }

    @Test
    void whoComesBackDisputesTheHomeWithWhoHasItNow() {
        var member = member();
        var other = takes(member);
        var returner = atDwelling(household(member)).answers(flat(member.resident(), false));
        assertThat(returner.current()).isEqualTo("task_enterNewDwelling");
        assertThat(returner.sees("notice")).contains("이미 가입한 회원이 있어요", "이사를 갔다면");

        goesOn(returner.answers(flat(member.resident(), true)));
        jobs.runAll(reference(returner.change()));
        assertThat(change(returner)).isWaitingAt("event_reviewDecided");
        other.answers(Map.of("answer", "MOVED_OUT"));
        decides(returner.change(), "TRANSFER");

        assertThat(holders.of(home(member))).contains(member.id());
        assertThat(member.meters()).isEqualTo(3);
        assertThat(jdbc.sql("select vacated_on is not null from member where id = ?")
                        .param(other.id())
                        .query(Boolean.class)
                        .single())
                .as("now the other one has no home")
                .isTrue();
        assertThat(other.visitor().get("/me").body()).contains("뒤로 참여가 멈췄어요", "‘이사했어요’를 고르고");
    }

    @Test
    void formerHomeEndsWhereTheNextOneBegins() {
        var member = member();
        holders.release(member.id(), List.of(home(member)));
        var firstOfHalf = Half.of(TODAY).firstDay();
        var since = Stream.of(TODAY.minusDays(10), firstOfHalf)
                .max(LocalDate::compareTo)
                .get();
        var mover = household(member)
                .begins()
                .answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(since)));
        mover.answers(member.resident().answers("task_searchAddress"))
                .answers(member.resident().answers("task_chooseAddress"))
                .answers(flat(households.next().resident(), false));

        goesOn(mover);

        assertThat(meters(member))
                .filteredOn(meter -> meter.startsWith("3"))
                .as("no day counts twice")
                .containsExactly(
                        "3 number %s %s".formatted(TODAY.minusDays(100), since.minusDays(1)),
                        "3 number %s null".formatted(since));
    }

    @Test
    void numbersWantAHomeFirst() {
        var member = member();
        holders.release(member.id(), List.of(home(member)));

        assertThat(household(member).begins().isRefused(Map.of("what", "METERS", "changedOn", digits(TODAY))))
                .contains("what", "먼저 ‘이사했어요’를 골라");
    }

    @Test
    void numbersOfAHomeThatIsGivenAwayMeanwhileAreNotChanged() {
        var member = member();
        var changing = household(member).begins().answers(Map.of("what", "METERS", "changedOn", digits(TODAY)));
        holders.release(member.id(), List.of(home(member)));

        changing.answers(billed("8" + member.resident().gasNumber()));

        assertThat(change(changing)).isWaitingAt("task_enterNewResources");
        assertThat(changing.sees("notice")).contains("‘이사했어요’로 사는 집을 알려");
        assertThat(member.meters()).isZero();
    }

    /** Somebody who has moved into a member's flat, as a clerk decided. */
    private Household takes(Neighbour member) {
        var other = claims(households.next(), member);
        member.answers("MOVED_OUT");
        decides(other.change(), "TRANSFER");
        assertThat(holders.of(home(member))).contains(other.id());
        assertThat(member.leftYesterday()).isTrue();
        return other;
    }

    /** Resource, what its key is made of, first and last day. */
    private List<String> meters(Neighbour member) {
        return jdbc.sql("""
                        select concat_ws(' ', meter.resource,
                            case meter.key when meter_key(member.dwelling) then 'home' else 'number' end,
                            since, coalesce(until::text, 'null'))
                        from meter join member on member.id = member_id
                        where member_id = ? and meter.municipality_id = member.municipality_id
                        order by meter.resource, since
                        """).param(member.id()).query(String.class).list();
    }
}
