package kr.carbonpoint.usage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import kr.carbonpoint.usage.Stage;
import kr.carbonpoint.usage.UsageFiles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readings come in from the folder and by upload; what is odd in them reaches the clerks of the municipality. */
@ProcessTest
class UsageProcessTests {

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(430_000);
    private static final YearMonth LAST_MONTH =
            YearMonth.now(CarbonPointApplication.ZONE).minusMonths(1);

    @Autowired
    UsageCollection collection;

    @Autowired
    UsageFiles files;

    @Autowired
    StaffMembers staff;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Value("${carbonpoint.usage.inbox}")
    Path inbox;

    private int municipality;
    private String review;
    private InsertedMembers members;

    @BeforeEach
    void membersWhoUsedElectricity() {
        municipality = MUNICIPALITIES.incrementAndGet();
        review = "USAGE-REVIEW-" + municipality;
        members = SomeMembers.of(jdbc, municipality)
                .insert(3)
                .read(Resource.ELECTRICITY, LAST_MONTH.minusMonths(2), 300, 300);
    }

    @AfterEach
    void tidyUp() {
        for (var process : new String[] {"usage-collection", "usage-review"}) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .list()
                    .forEach(open -> runtime.deleteProcessInstance(open.getId(), "test"));
        }
    }

    @Test
    void uploadIsReadAtOnce() {
        var upload = upload(310, 320, 330);

        jobs.next(upload);

        assertThat(upload).hasPassed("service_loadUploadedUsage");
        assertThat(usage()).isEqualTo(310 + 320 + 330);
        jobs.runAll(upload.getBusinessKey());
        assertThat(upload).isEnded().hasPassed("end_usageCollected");
        assertThat(instance(review) == null).as("nothing odd").isTrue();
    }

    @Test
    void filesOfTheFolderAreReadOneAfterTheOtherByTheTimer() throws IOException {
        var first = dropped("a-%d.csv".formatted(municipality), lines(310, 320));
        var second = dropped("b-%d.csv".formatted(municipality), lines(311, 321, 331));

        var month = jobs.strike("usage-collection");
        assertThat(month).isWaitingAt("service_findUsageFiles");
        for (int job = 0; jobs.next(month); job++) {
            assertThat(job).as("jobs").isLessThan(100);
        }

        assertThat(month).isEnded().hasPassed("service_loadUsageFile", "end_usageCollected");
        assertThat(usage()).isEqualTo(311 + 321 + 331);
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
        assertThat(files.recent(null, 50))
                .filteredOn(file -> file.name().contains(String.valueOf(municipality)))
                .hasSize(2)
                .allMatch(file -> file.stage() == Stage.DONE);
    }

    @Test
    void clerkAnswersUntilNothingIsLeft() {
        jobs.runAll(upload(0, 0, 0).getBusinessKey());
        var clerk = staff.of(municipality);
        var one = instance(review);
        assertThat(one).isWaitingAt("task_reviewUsage");
        assertThat(clerk.queue().toString()).contains("사용량 확인");
        assertThat(clerk.sees(review, "questions").asText()).contains("| 회원 |");

        clerk.does(review, Map.of("question", open(clerk), "decision", "ACCEPT"));
        assertThat(one).isWaitingAt("task_reviewUsage");
        clerk.does(review, Map.of("question", open(clerk), "decision", "ALL_SAME"));

        assertThat(one).isEnded().hasPassed("gateway_moreUsageQuestions", "end_usageReviewed");
    }

    @Test
    void clerksOfAnotherMunicipalitySeeNothing() {
        jobs.runAll(upload(0, 0, 0).getBusinessKey());

        assertThat(staff.of(municipality + 5_000L).tasks(review)).isEmpty();
    }

    @Test
    void municipalityHasOneReviewHoweverManyFilesCome() {
        jobs.runAll(upload(0, 0, 300).getBusinessKey());
        jobs.runAll(upload(0, 0, 0).getBusinessKey());

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(review)
                        .count())
                .isOne();
    }

    @Test
    void clerksAreRemindedOnce() {
        jobs.runAll(upload(0, 0, 0).getBusinessKey());
        var one = instance(review);

        jobs.run(review, "timer_usageReminder");
        jobs.run(review, "service_remindUsageClerks");

        assertThat(one).hasPassed("end_usageClerksReminded").isWaitingAt("task_reviewUsage");
        assertThat(jobs.of(review)).isEmpty();
        assertThat(Surroundings.MAILS.getReceivedMessages())
                .anySatisfy(mail -> assertThat(mail.getSubject()).contains("사용량 확인이 남아 있습니다", review));
    }

    @Test
    void fileThatIsBeingReadIsNotStartedAgain() {
        long file = receive(310);

        assertThat(collection.start(file)).isTrue();
        assertThat(collection.start(file)).isFalse();
    }

    private ProcessInstance upload(int... usage) {
        long file = receive(usage);
        collection.start(file);
        return instance("USAGE-" + file);
    }

    private long receive(int... usage) {
        var content = lines(usage).getBytes(StandardCharsets.UTF_8);
        return files.receive("readings.csv", new ByteArrayInputStream(content), (long) municipality, "clerk1");
    }

    private Path dropped(String name, String content) throws IOException {
        var file = Files.writeString(Files.createDirectories(inbox).resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private String lines(int... usage) {
        var lines = new StringBuilder("supplier,customer_number,month,usage\n");
        for (int i = 0; i < usage.length; i++) {
            lines.append("KEPCO,%s,%s,%d\n".formatted(members.number(i, Resource.ELECTRICITY), LAST_MONTH, usage[i]));
        }
        return lines.toString();
    }

    private long usage() {
        return jdbc.sql("select coalesce(sum(usage), 0) from reading where municipality_id = ? and month = ?")
                .params(municipality, LAST_MONTH.getYear() * 100 + LAST_MONTH.getMonthValue())
                .query(Long.class)
                .single();
    }

    private ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    private String open(StaffMember clerk) {
        return clerk.sees(review, "openQuestions").asText().replaceAll("(?s).*?\"value\":\"(\\d+)\".*", "$1");
    }
}
