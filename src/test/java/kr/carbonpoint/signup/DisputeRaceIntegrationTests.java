package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.dispute.Disputing;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people act on one disputed flat at the same moment: one winner, a clear word for the others. */
@ServiceTest
class DisputeRaceIntegrationTests extends Disputing {

    @Autowired
    Holders holders;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoApplicantsOfOneFlatGetOneMembership() {
        var member = member();
        var both = List.of(claimant(member), claimant(member));
        both.forEach(applicant -> jobs.run(reference(applicant), "timer_holderSilent"));
        var tasks = both.stream()
                .map(applicant -> clerk.claims(reference(applicant)))
                .toList();

        var answers = AtOnce.all(tasks, task -> clerk.submit(task, Map.of("decision", "TRANSFER")));

        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 204
                        || answer.body().contains("더 정할 것이 없습니다")
                        || answer.body().contains("잠시 뒤에 한 번 더")
                        || answer.body().contains("이미 다음 단계로")
                        || answer.statusCode() == 403)
                .anyMatch(answer -> answer.statusCode() == 204);
        int winner = answers.get(0).statusCode() == 204 ? 0 : 1;
        var loser = both.get(1 - winner);
        // The other one first: what was decided holds all the same.
        jobs.runAll(loser.reference());
        assertThat(loser.sees("notice")).contains("다른 신청인의 것으로");
        jobs.runAll(both.get(winner).reference());
        assertJoined(both.get(winner));
        loser.answers("dong", member.resident().dong(), "ho", member.resident().ho());
        assertThat(loser.sees("notice")).contains("이미 가입한 회원이 있어요");
        assertThat(member.leftYesterday()).isTrue();
    }

    @Test
    void decisionPressedTwiceHasOneEffect() {
        var member = member();
        var applicant = claimant(member);
        member.answers("MOVED_OUT");
        var task = clerk.claims(reference(applicant));

        var answers = AtOnce.all(
                List.of("TRANSFER", "REFUSE"),
                outcome -> clerk.submit(task, Map.of("decision", outcome, "message", REASON)));

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .singleElement()
                .matches(late -> late.statusCode() == 403 || late.body().contains("이미 다음 단계로"));
        jobs.runAll(reference(applicant));
        jobs.runAll(applicant.reference());
        boolean transferred = member.leftYesterday();
        assertThat(applicant.statusPage()).contains(transferred ? "가입 완료" : REASON);
    }

    @Test
    void memberWhoAnswersWhileTheClerkDecidesBreaksNothing() {
        var member = member();
        var applicant = claimant(member);
        jobs.run(reference(applicant), "timer_holderSilent");
        var decision = clerk.claims(reference(applicant));
        var visitor = member.signsIn();
        var question = Neighbour.task(visitor);

        var answers = AtOnce.all(
                List.of(true, false),
                clerks -> clerks
                        ? clerk.submit(decision, Map.of("decision", "TRANSFER"))
                        : visitor.submit(question, Map.of("answer", "STILL_HERE")));

        assertThat(answers)
                .allMatch(answer -> answer.statusCode() == 204
                        || answer.statusCode() == 403
                        || answer.body().contains("담당자가 이미 정했어요")
                        || answer.body().contains("잠시 뒤에 한 번 더")
                        || answer.body().contains("이미 다음 단계로"))
                .anyMatch(answer -> answer.statusCode() == 204);
        if (answers.get(0).statusCode() != 204) {
            assertThat(clerk.submit(decision, Map.of("decision", "TRANSFER")).statusCode())
                    .as("pressed again")
                    .isEqualTo(204);
        }
        jobs.runAll(reference(applicant));
        jobs.runAll(applicant.reference());
        assertJoined(applicant);
    }

    @Test
    void memberWhoMovesOutWhileTheClerkDecidesBreaksNothing() {
        var member = member();
        var applicant = claimant(member);
        member.answers("MOVED_OUT");
        var task = clerk.claims(reference(applicant));
        var home = Claim.home(jdbc.sql("select dwelling from member where id = ?")
                .param(member.id())
                .query(byte[].class)
                .single());

        AtOnce.all(List.of(true, false), clerks -> {
            if (clerks) {
                return clerk.submit(task, Map.of("decision", "TRANSFER")).statusCode();
            }
            transaction.executeWithoutResult(status -> {
                holders.release(member.id(), List.of(home));
            });
            return 0;
        });

        jobs.runAll(reference(applicant));
        jobs.runAll(applicant.reference());
        assertJoined(applicant);
        assertThat(member.leftYesterday()).isTrue();
    }
}
