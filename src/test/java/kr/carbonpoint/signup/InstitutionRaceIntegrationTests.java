package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many want to join with one business number, or for one 단지: one does, the others are told why not. */
@ServiceTest
class InstitutionRaceIntegrationTests {

    private static final int RACERS = 6;

    @Autowired
    Applicants applicants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneBusinessNumberBecomesOneMember() {
        var number = InstitutionAnswers.number(Resident.next());
        var racers = IntStream.range(0, RACERS)
                .mapToObj(i -> {
                    var racer = applicants
                            .begin(Resident.next().as("BUSINESS"))
                            .until("task_proveBusiness")
                            .answers("businessNumber", number);
                    // As if all had been checked at the same moment: otherwise the later one ends the earlier one.
                    jdbc.sql("update application set person = null where reference = ?")
                            .param(racer.reference())
                            .update();
                    // One business may have its account checked five times a day.
                    jdbc.sql("delete from account_check").update();
                    return racer.until("task_checkAnswers");
                })
                .toList();

        race(racers, "task_proveBusiness", "이 사업자등록번호로 하는 가입이 이미 끝났어요");
    }

    @Test
    void oneComplexJoinsOnce() {
        var manager = InstitutionAnswers.complex(jdbc);
        var racers = IntStream.range(0, RACERS)
                .mapToObj(i -> {
                    var own = Resident.next();
                    return applicants
                            .begin(new Resident(
                                    own.name(), "", "", "", manager.ho(), own.gasNumber(), own.loginId(), "COMPLEX"))
                            .until("task_checkAnswers");
                })
                .toList();

        race(racers, "task_enterDwelling", "이 단지는 이미 가입되어 있어요");
    }

    private void race(List<Applicant> racers, String step, String reason) {
        var answers = AtOnce.all(racers, racer -> racer.visitor().submit(Map.of()));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 204);
        var losers = racers.stream()
                .filter(racer -> racer.visitor().current().equals(step))
                .toList();
        assertThat(losers)
                .hasSize(RACERS - 1)
                .allMatch(racer -> racer.sees("notice").contains(reason));
        Object references = racers.stream().map(Applicant::reference).toArray(String[]::new);
        assertThat(jdbc.sql("""
                        select count(*) from member join member_institution on member_id = id
                        where reference = any(?) and (kind = 'COMPLEX') = exists (select from complex_member c where c.member_id = id)
                        """).param(references).query(Long.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from member where reference = any(?)")
                        .param(references)
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
