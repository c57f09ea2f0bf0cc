package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want what only one can have: one gets it, the others are told why not, and lose nothing else. */
@ServiceTest
class RaceIntegrationTests {

    private static final int RACERS = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private record Racer(Resident resident, RestVisitor visitor, String reference) {

        /** Answers what is still open with the own answers. */
        void fillIn() {
            resident.fillInUntil("task_checkAnswers", visitor);
        }

        /** Opens a step again and gives another answer. */
        void change(String step, String key, String value) {
            visitor.postJson("/signup/go", Map.of("to", step));
            var answers = new HashMap<>(resident.answers(step));
            answers.put(key, value);
            assertThat(visitor.submit(answers).statusCode()).isEqualTo(204);
        }

        String notice() {
            return visitor.form().path("notice").path("value").asText();
        }
    }

    /** One after the other, so that it is seen on the way that a loser only has to change one answer. */
    @Test
    void fiftyWantOneFlatThenOneCustomerNumberThenOneId() {
        var prize = Resident.next();
        var racers = racers(RACERS);
        each(
                racers,
                racer -> racer.resident()
                        .at(prize.dong(), prize.ho())
                        .fillInUntil("task_checkAnswers", racer.visitor()));
        var losers = race(racers, "task_enterDwelling", "이 동·호에는 이미 가입한 회원이 있어");

        losers.addAll(racers(1));
        each(losers, Racer::fillIn);
        each(losers, racer -> racer.change("task_enterResources", "gasNumber", prize.gasNumber()));
        losers = race(losers, "task_enterResources", "그사이 다른 회원이 같은 고객번호를 등록했어요");

        losers.addAll(racers(1));
        each(losers, Racer::fillIn);
        each(losers, racer -> racer.change("task_createAccount", "loginId", prize.loginId()));
        losers = race(losers, "task_createAccount", "그사이 다른 회원이 이 아이디를 골랐어요");

        var last = losers.get(0);
        last.resident().fillInUntil("", last.visitor());
        assertThat(last.visitor().get("/signup/status").body()).contains("가입 완료");
    }

    /** The identity check leaves a person one application; should more get past it, the database holds the rule. */
    @Test
    void onePersonWithManyApplicationsBecomesOneMember() {
        var person = Resident.next();
        var racers = racers(10).stream().map(racer -> as(person, racer)).toList();
        for (var racer : racers) {
            racer.resident().fillInUntil("task_searchAddress", racer.visitor());
            jdbc.sql("update application set person = null where reference = ?")
                    .param(racer.reference())
                    .update();
        }
        // Five checks of an account a day would be enough for one person.
        each(racers.subList(0, 5), Racer::fillIn);
        jdbc.sql("delete from account_check").update();
        each(racers.subList(5, 10), Racer::fillIn);

        race(racers, "task_proveIdentity", "같은 분의 가입이 이미 끝났어요");
    }

    @Test
    void onePersonWhoProvesWhoTheyAreInManyWindowsGetsOneAnswerInEach() {
        var person = Resident.next();
        var racers = racers(5).stream().map(racer -> as(person, racer)).toList();
        each(racers, racer -> racer.resident().fillInUntil("task_proveIdentity", racer.visitor()));

        var answers = AtOnce.all(racers, racer -> racer.visitor().submit(person.answers("task_proveIdentity")));

        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 204
                        || answer.statusCode() == 400 && answer.body().contains("한 번 더 눌러 주세요"));
        assertThat(racers).anyMatch(racer -> racer.visitor().current().equals("task_searchAddress"));
        assertNothingBroken(racers);
    }

    @Test
    void twoPressesHaveOneEffect() {
        var resident = Resident.next();
        var visitor = new RestVisitor(port).begin();
        var reference = visitor.reference();
        for (var state = visitor.state(); !state.isMissingNode(); state = visitor.state()) {
            var task = state.path("task").asText();
            var answers = resident.answers(state.path("current").asText());

            var both = AtOnce.all(List.of(1, 2), press -> visitor.submit(task, answers));

            // 403 when the first one ended the task, and the right to it, just before the second was looked at
            assertThat(both)
                    .filteredOn(answer -> answer.statusCode() != 204)
                    .singleElement()
                    .matches(late -> late.statusCode() == 403 || late.body().contains("이미 다음 단계로 넘어갔어요"));
        }
        assertThat(jdbc.sql("select count(*) from member where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aFormOfAnOldTabChangesNothing() {
        var resident = Resident.next();
        var visitor = new RestVisitor(port).begin();
        var old = visitor.state().path("task").asText();
        visitor.submit(resident.answers("task_chooseType"));
        var now = visitor.state();

        var answer = visitor.submit(old, Map.of("province", "11", "memberType", "ADULT"));
        visitor.put("/signup/tasks/" + old + "/draft", Map.of("province", "11"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("이미 다음 단계로 넘어갔어요");
        assertThat(visitor.state().path("task")).isEqualTo(now.path("task"));
        visitor.postJson("/signup/go", Map.of("to", "task_chooseType"));
        assertThat(visitor.form().path("province").path("value").asText()).isEqualTo("28");
    }

    @Test
    void goingBackWhileSubmittingEndsAtOneStep() {
        var resident = Resident.next();
        var visitor = resident.fillInUntil("task_searchAddress", new RestVisitor(port).begin());
        var task = visitor.state().path("task").asText();

        var answers = AtOnce.all(
                List.of(true, false),
                submits -> submits
                        ? visitor.submit(task, resident.answers("task_searchAddress"))
                        : visitor.postJson("/signup/go", Map.of("to", "task_agreeTerms")));

        assertThat(answers).extracting(answer -> answer.statusCode()).isSubsetOf(200, 204, 400, 409);
        assertThat(visitor.current()).isIn("task_agreeTerms", "task_chooseAddress", "task_searchAddress");
        resident.fillInUntil("", visitor);
        assertThat(visitor.get("/signup/status").body()).contains("가입 완료");
    }

    private List<Racer> racers(int number) {
        return new ArrayList<>(Stream.generate(() -> new RestVisitor(port).begin())
                .limit(number)
                .map(visitor -> new Racer(Resident.next(), visitor, visitor.reference()))
                .toList());
    }

    private static Racer as(Resident person, Racer racer) {
        var own = racer.resident();
        return new Racer(
                new Resident(
                        person.name(),
                        person.rrnFront(),
                        person.rrnBack(),
                        own.dong(),
                        own.ho(),
                        own.gasNumber(),
                        own.loginId()),
                racer.visitor(),
                racer.reference());
    }

    private static void each(List<Racer> racers, Consumer<Racer> act) {
        AtOnce.some(racers, racer -> {
            act.accept(racer);
            return racer;
        });
    }

    /** Everybody presses 가입하기 at once; who does not become a member is back at a step and knows why. */
    private List<Racer> race(List<Racer> racers, String step, String reason) {
        var tasks = new HashMap<Racer, String>();
        racers.forEach(
                racer -> tasks.put(racer, racer.visitor().state().path("task").asText()));

        var answers = AtOnce.all(racers, racer -> racer.visitor().submit(tasks.get(racer), Map.of()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 204);
        var losers = new ArrayList<>(racers.stream()
                .filter(racer -> racer.visitor().current().equals(step))
                .toList());
        assertThat(losers)
                .hasSize(racers.size() - 1)
                .allMatch(racer -> racer.notice().contains(reason));
        assertThat(count("select count(*) from member where reference = any(?)", racers))
                .isOne();
        assertThat(count("select count(*) from application where reference = any(?) and ended_at is null", racers))
                .isEqualTo(losers.size());
        assertNothingBroken(racers);
        return losers;
    }

    private void assertNothingBroken(List<Racer> racers) {
        assertThat(count("""
                        select count(*) from member where reference = any(?) and not (
                            (select count(*) from member_meter where member_id = id) = 3
                            and (select count(*) from member_consent where member_id = id) = 4
                            and exists (select 1 from act_id_user where id_ = login_id)
                            and exists (select 1 from act_id_membership where user_id_ = login_id and group_id_ = 'resident'))
                        """, racers)).as("half-made members").isZero();
        assertThat(count("""
                        select count(*) from act_ru_incident join act_ru_execution process on process.id_ = act_ru_incident.proc_inst_id_
                        where process.business_key_ = any(?)
                        """, racers)).as("incidents").isZero();
        assertThat(count("""
                        select count(*) from act_ru_job job join act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = any(?) and (job.retries_ = 0 or job.exception_msg_ is not null)
                        """, racers)).as("failed jobs").isZero();
    }

    private long count(String query, List<Racer> racers) {
        Object references = racers.stream().map(Racer::reference).toArray(String[]::new);
        return jdbc.sql(query).param(references).query(Long.class).single();
    }
}
