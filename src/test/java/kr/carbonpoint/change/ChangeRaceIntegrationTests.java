package kr.carbonpoint.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households.Household;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who want the same at the same moment. */
@ServiceTest
class ChangeRaceIntegrationTests {

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoMoversIntoOneFlatEndWithOne() throws Exception {
        var one = households.next().movesOn(LocalDate.now());
        var other = households.next();
        other.begins()
                .answers(
                        Map.of("what", "MOVE", "province", "28", "changedOn", "%tY%<tm%<td".formatted(LocalDate.now())))
                .answers(one.resident().answers("task_searchAddress"))
                .answers(one.resident().answers("task_chooseAddress"))
                .answers(one.resident().answers("task_enterDwelling"))
                .answers(other.resident().answers("task_enterResources"));

        atOnce(() -> one.submits(Map.of("right", "YES")), () -> other.submits(Map.of("right", "YES")));

        var loser = List.of(one, other).stream()
                .filter(household -> household.current().equals("task_enterNewDwelling"))
                .toList();
        assertThat(loser).hasSize(1);
        assertThat(loser.get(0).sees("notice")).contains("이미 가입한 회원이 있어");
        assertThat(histories(one) + histories(other)).isOne();
    }

    @Test
    void twoTabsLeaveOnce() throws Exception {
        var household = households.next().begins().answers(Map.of("what", "WITHDRAWAL"));
        var task = household.task();
        Callable<HttpResponse<String>> press = () -> household.visitor().submit(task, Map.of("confirmation", "탈퇴합니다"));

        var answers = atOnce(press, press);

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 204))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from member where reference = ? and left_on is not null")
                        .param(household.reference())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private long histories(Household household) {
        return jdbc.sql("select count(*) from member_history where member_id = ? and kind = 'MOVE'")
                .param(household.id())
                .query(Long.class)
                .single();
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(one, other).stream()
                    .<Callable<HttpResponse<String>>>map(act -> () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
