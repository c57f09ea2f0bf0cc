package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.language.Language;
import kr.carbonpoint.notice.MailLanguages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every night what was kept long enough is erased. */
@ProcessTest
class RetentionProcessTests extends PayoutTests {

    @Autowired
    Jobs jobs;

    @Autowired
    MailLanguages languages;

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

    @Test
    void languageIsForgottenOfWhomNobodyWritesToAnyMore() {
        long stays = owed.member(20_000);
        long owedStill = owed.member(20_000);
        long gone = owed.member(20_000);
        var refused = application("now() - interval '60 days'");
        var expired = application("now() - interval '92 days'");
        var open = application("null");
        var nobody = "NO" + open;
        Stream.of(reference(stays), reference(owedStill), reference(gone), refused, expired, open, nobody)
                .forEach(reference -> languages.remember(reference, Language.ENGLISH));
        leaves(owedStill, "profile");
        leaves(gone, "null");

        night();

        assertThat(remembered(reference(stays), reference(owedStill), refused, open))
                .isEqualTo(4);
        assertThat(remembered(reference(gone), expired, nobody)).isZero();
    }

    private String application(String ended) {
        return rounds.jdbc.sql("""
            insert into application (reference, applicant, started_at, touched_at, ended_at, outcome)
            select 'L' || id, 'AL' || id, now(), now(), %1$s, case when %1$s is not null then 'REFUSED' end
            from (select nextval('member_id_seq') as id) given returning reference
            """.formatted(ended)).query(String.class).single();
    }

    private void leaves(long member, String profile) {
        rounds.jdbc
                .sql("update member set left_on = current_date, profile = %s where id = ?".formatted(profile))
                .param(member)
                .update();
    }

    private String reference(long member) {
        return rounds.jdbc
                .sql("select reference from member where id = ?")
                .param(member)
                .query(String.class)
                .single();
    }

    private long remembered(String... references) {
        return rounds.jdbc
                .sql("select count(*) from mail_language where reference in (:references)")
                .param("references", List.of(references))
                .query(Long.class)
                .single();
    }

    private void night() {
        var night = jobs.strike("retention");
        assertThat(night).isWaitingAt("service_tidyUsageFolder");
        jobs.next(night);
        assertThat(night).isWaitingAt("service_forgetSentProfiles");
        jobs.next(night);
        assertThat(night).isWaitingAt("service_forgetMailLanguages");
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
