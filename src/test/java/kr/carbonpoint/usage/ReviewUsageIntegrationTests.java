package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.DemoData;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReviewUsageIntegrationTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);
    private final String clerk = "clerk" + town;

    @Autowired
    private ReviewUsage review;

    @Autowired
    private UsageQuestions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    private InsertedMembers members;

    @BeforeEach
    void aClerk() {
        var group = identity.newGroup("municipality-" + town);
        identity.saveGroup(group);
        identity.saveUser(identity.newUser(clerk));
        identity.createMembership(clerk, group.getId());
        members = SomeMembers.of(jdbc, town).numbered(ELECTRICITY, GAS).insert(4);
    }

    @Test
    void theClerkSeesReferenceMonthValueAndUsual() {
        outlier(0, 202601, 4000);

        assertThat(shown().get("questions").toString())
                .contains("| " + members.reference(0) + " | 전기 | 2026년 1월 | 평소의 10배 넘음 | 4,000kWh | 300kWh |");
        assertThat(options()).hasSize(1);
    }

    @Test
    void clerksOfOtherMunicipalitiesSeeAndAnswerNothing() {
        outlier(0, 202601, 4000);
        var task = new FormTask("1", "task_reviewUsage", "USAGE-REVIEW-" + town, DemoData.ADMINISTRATOR);

        assertThat(review.show(task)).containsOnlyKeys("notice");
        assertThatThrownBy(() -> review.submit(task, new Answers(Map.of("decision", "ALL_SAME"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answer(question(members.meter(0, ELECTRICITY)) + 1, "ACCEPT", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("이미 확인한 항목");
    }

    @Test
    void anAcceptedOutlierBecomesAReadingOfTheClerk(@Autowired Seals seals) {
        outlier(0, 202601, 4000);
        members.readOf(0, ELECTRICITY, JANUARY, 310);

        assertThat(answer(question(members.meter(0, ELECTRICITY)), "ACCEPT", null))
                .containsEntry("moreQuestions", false);
        SealedRows.assertKnown(jdbc, seals, "usage_question.note");
        assertThat(readings(0)).containsExactly("202601 4000 " + clerk);
        assertThat(jdbc.sql("select usage from reading_version where meter_id = ?")
                        .param(members.meter(0, ELECTRICITY))
                        .query(Integer.class)
                        .list())
                .containsExactly(310);
        assertThat(isStale(20261)).isTrue();
    }

    @Test
    void aReplacedValueIsRoundedAndKept() {
        outlier(0, 202601, 4000);
        outlier(1, 202602, 5000);

        assertThat(answer(question(members.meter(0, ELECTRICITY)), "REPLACE", "400.5"))
                .containsEntry("moreQuestions", true);
        assertThat(readings(0)).containsExactly("202601 401 " + clerk);
        assertThatThrownBy(() -> answer(question(members.meter(1, ELECTRICITY)), "REPLACE", "-1"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answer(question(members.meter(1, ELECTRICITY)), "REPLACE", null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void zerosThatAreTrueAreConfirmedMonthByMonth() {
        members.readOf(0, GAS, JANUARY, 0, 0, 0, 0, 0, 0).readOf(1, ELECTRICITY, JANUARY.plusMonths(5), 0);
        questions.collect(JANUARY.plusMonths(5));
        answer(question(members.meter(0, GAS)), "ALL_SAME", null);

        assertThat(jdbc.sql("select count(*) from confirmed_zero where municipality_id = ?")
                        .param(town)
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
        questions.collect(JANUARY.plusMonths(5));
        assertThat(options()).isEmpty();
    }

    @Test
    void aMonthThatIsLeftOutIsMissing() {
        members.readOf(0, ELECTRICITY, JANUARY.plusMonths(4), 100, 0);
        questions.collect(JANUARY.plusMonths(5));
        answer(question(members.meter(0, ELECTRICITY)), "LEAVE_OUT", null);

        assertThat(jdbc.sql("select month || ' ' || usage from left_out_reading where municipality_id = ?")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly("202606 0");
    }

    @Test
    void withoutQuestionsTheTaskEnds() {
        assertThat(shown().get("questions").toString()).startsWith("확인할 항목이 없습니다");
        assertThat(answer(1, "ACCEPT", null)).containsEntry("moreQuestions", false);
    }

    private void outlier(int member, int month, int usage) {
        jdbc.sql("update meter set usual = 300 where municipality_id = ? and resource = 1")
                .param(town)
                .update();
        jdbc.sql("""
                insert into usage_question (municipality_id, meter_id, month, kind, usage, asked_at)
                values (?, ?, ?, 'OUTLIER', ?, now())
                """)
                .params(town, members.meter(member, ELECTRICITY), month, usage)
                .update();
    }

    private Map<String, Object> answer(long question, String decision, String value) {
        var values = new HashMap<String, Object>(Map.of("question", question, "decision", decision, "note", "확인함"));
        if (value != null) {
            values.put("value", value);
        }
        return review.submit(task(), new Answers(values));
    }

    private long question(int meter) {
        return jdbc.sql("select id from usage_question where meter_id = ? and decision is null")
                .param(meter)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> shown() {
        return review.show(task());
    }

    @SuppressWarnings("unchecked")
    private List<Option> options() {
        return (List<Option>) shown().get("openQuestions");
    }

    private FormTask task() {
        return new FormTask("1", "task_reviewUsage", "USAGE-REVIEW-" + town, clerk);
    }

    private List<String> readings(int member) {
        return jdbc.sql("""
                select month || ' ' || usage || ' ' || actor from reading
                join usage_source on usage_source.id = source_id where meter_id = ?
                """)
                .param(members.meter(member, ELECTRICITY))
                .query(String.class)
                .list();
    }

    private boolean isStale(int half) {
        return jdbc.sql("select stale from usage_fold where half = ? and municipality_id = ?")
                .params(half, town)
                .query(Boolean.class)
                .single();
    }
}
