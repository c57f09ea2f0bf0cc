package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every night what was kept long enough is erased. */
@ProcessTest
class RetentionProcessTests extends PayoutTests {

    @Autowired
    Jobs jobs;

    @Value("${carbonpoint.usage.inbox}")
    Path inbox;

    @Test
    void accountThatMoneyWentToIsForgottenAfterFiveYears() {
        long member = owed.member(20_000);
        var run = rounds.exported(owed);
        rounds.result(run, "%d,20000,0000,정상".formatted(rounds.payment(run, member)));
        rounds.runs.close(run.id());
        changeProfile(member);
        assertThat(keepsAccount(member)).isTrue();

        clock.advance(Duration.ofDays(5 * 365));
        night();
        assertThat(keepsAccount(member)).isTrue();

        clock.advance(Duration.ofDays(2));
        night();
        assertThat(keepsAccount(member)).isFalse();
    }

    @Test
    void accountOfAListThatIsStillOpenIsKept() {
        long member = owed.member(20_000);
        rounds.exported(owed);
        changeProfile(member);

        clock.advance(Duration.ofDays(6 * 365));
        night();

        assertThat(keepsAccount(member)).isTrue();
    }

    @Test
    void whatWasForgottenDoesNotComeBackWithTheNextChange() {
        long member = owed.member(20_000);
        var run = rounds.exported(owed);
        rounds.result(run, "%d,20000,0000,정상".formatted(rounds.payment(run, member)));
        rounds.runs.close(run.id());
        rounds.jdbc
                .sql("update payment set changed_at = now() - interval '5 years 1 day' where member_id = ?")
                .param(member)
                .update();

        changeProfile(member);

        assertThat(keepsAccount(member)).isFalse();
    }

    @Test
    void filesThatWereReadLongAgoAreDeleted() throws IOException {
        var done = Files.createDirectories(inbox.resolve("done"));
        var old = Files.createFile(done.resolve("old-%d.csv".formatted(owed.municipality)));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        night();

        assertThat(old).doesNotExist();
    }

    private void night() {
        var night = jobs.strike("retention");
        assertThat(night).isWaitingAt("service_tidyUsageFolder");
        jobs.next(night);
        assertThat(night).isWaitingAt("service_forgetSentProfiles");
        jobs.next(night);
        assertThat(night).isEnded().hasPassed("end_forgotten");
    }

    private void changeProfile(long member) {
        rounds.jdbc
                .sql("update member set profile = profile || '\\x00' where id = ?")
                .param(member)
                .update();
    }

    private boolean keepsAccount(long member) {
        return rounds.jdbc
                .sql("select sent_to is not null from payment where member_id = ?")
                .param(member)
                .query(Boolean.class)
                .single();
    }
}
