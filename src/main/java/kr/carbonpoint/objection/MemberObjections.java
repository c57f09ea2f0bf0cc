package kr.carbonpoint.objection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.objection.Objection.Content;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.review.ClerkDeadlines;
import kr.carbonpoint.settlement.ComplexOutcomes;
import kr.carbonpoint.settlement.Results;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members object to among their own results (REG26 §12③). One at a time about the same thing. */
@Service
public class MemberObjections {

    /** How long an answer is news. */
    private static final Period NEWS = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final ObjectionRows rows;
    private final SealedDocuments documents;
    private final Results results;
    private final ComplexOutcomes outcomes;
    private final ClerkDeadlines deadlines;
    private final ObjectionProperties properties;
    private final Clock clock;

    MemberObjections(
            JdbcClient jdbc,
            ObjectionRows rows,
            SealedDocuments documents,
            Results results,
            ComplexOutcomes outcomes,
            ClerkDeadlines deadlines,
            ObjectionProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.documents = documents;
        this.results = results;
        this.outcomes = outcomes;
        this.deadlines = deadlines;
        this.properties = properties;
        this.clock = clock;
    }

    /** Everything that a member (public reference) can object to, the latest half-year first; of a 단지 what it gets for a year. */
    public List<Subject> subjects(String member) {
        var settled = results.settled(member).stream()
                .flatMap(part -> Stream.of(
                        new Subject(part.half(), Topic.of(part.resource()), part.municipality()),
                        new Subject(part.half(), Topic.PAYMENT, part.municipality())));
        var complex = outcomes.of(member).stream()
                .map(outcome -> new Subject(outcome.year().half(), Topic.PAYMENT, outcome.municipality()));
        return Stream.concat(settled, complex)
                .distinct()
                .sorted(Comparator.comparing(Subject::half)
                        .reversed()
                        .thenComparing(Subject::topic)
                        .thenComparing(Subject::municipality))
                .toList();
    }

    /** The latest first. */
    public List<Objection> of(String member) {
        return jdbc.sql("select " + ObjectionRows.COLUMNS
                        + " from objection where about = ? and half is not null order by raised_at desc,"
                        + " reference desc")
                .param(member)
                .query(rows::read)
                .list();
    }

    /** The answers of the last 30 days that hold, the latest first: none to what was called off or raised again since. */
    public List<Objection> news(String member) {
        return jdbc.sql("select " + ObjectionRows.COLUMNS + """
                     from (
                        select distinct on (half, topic, municipality_id) * from objection
                        where about = ? and half is not null
                        order by half, topic, municipality_id, raised_at desc, reference desc
                    ) objection
                    where outcome <> 'WITHDRAWN' and answered_at > ?
                    order by answered_at desc
                    """)
                .params(member, OffsetDateTime.now(clock).minus(NEWS))
                .query(rows::read)
                .list();
    }

    /**
     * Raises one.
     *
     * @param chosen one of {@link #subjects}, as text
     * @throws Refusal on {@code subject} or {@code text}
     */
    @Transactional
    public Raised raise(String member, String chosen, String text) {
        var words = Words.of(text);
        var subject = Subject.parse(chosen)
                .filter(subjects(member)::contains)
                .orElseThrow(() -> new Refusal("subject", "어떤 결과인지 골라 주세요."));
        takeTurns(member);
        refuseTooMany(member, subject);
        var terms = deadlines.next(properties.workingDays());
        return jdbc.sql("""
            insert into objection (reference, about, municipality_id, half, topic, raised_at, due_on, content)
            values ('OBJ-' || :member || '-' || (select count(*) + 1 from objection where about = :member),
                :member, :municipality, :half, :topic, :now, :due, :content)
            on conflict do nothing returning reference
            """)
                .param("member", member)
                .param("municipality", subject.municipality())
                .param("half", subject.half().code())
                .param("topic", subject.topic().name())
                .param("now", OffsetDateTime.now(clock))
                .param("due", terms.due().atZoneSameInstant(clock.getZone()).toLocalDate())
                .param("content", documents.seal(new Content(words, null), member))
                .query(String.class)
                .optional()
                .map(reference -> new Raised(reference, subject.municipality(), terms))
                .orElseThrow(() -> new Refusal("subject", "같은 결과에 낸 이의신청을 담당자가 보고 있어요. 아래 ‘내신 이의신청’에서 볼 수 있어요."));
    }

    /**
     * Calls one off.
     *
     * @throws Refusal when it was answered meanwhile, or is none of this member's
     */
    @Transactional
    public void withdraw(String member, String reference) {
        int ended = jdbc.sql("""
            update objection set outcome = 'WITHDRAWN', answered_at = ?
            where reference = ? and about = ? and half is not null and answered_at is null
            """)
                .params(OffsetDateTime.now(clock), reference, member)
                .update();
        if (ended == 0) {
            throw new Refusal(null, "이 이의신청은 이미 끝났어요. 아래에서 답을 확인해 주세요.");
        }
    }

    /** Erases what a member said and was answered. Returns the references of those that were open. */
    @Transactional
    public List<String> forget(String member) {
        var open = jdbc.sql("""
            update objection set outcome = 'WITHDRAWN', answered_at = ?
            where about = ? and answered_at is null returning reference
            """)
                .params(OffsetDateTime.now(clock), member)
                .query(String.class)
                .list();
        jdbc.sql("update objection set content = null, answer = null where about = ?")
                .param(member)
                .update();
        return open;
    }

    /** Numbers and counts of one member must not cross, however many windows are open. */
    private void takeTurns(String member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('objection ' || ?, 0))")
                .param(member)
                .query(row -> {});
    }

    private void refuseTooMany(String member, Subject subject) {
        long raised = jdbc.sql("select count(*) from objection where about = ? and half = ?")
                .params(member, subject.half().code())
                .query(Long.class)
                .single();
        if (raised >= properties.mostAHalf()) {
            throw new Refusal(
                    "subject",
                    "한 반기의 결과에는 이의신청을 %d번까지 낼 수 있어요. 더 물어볼 것이 있으면 사는 곳의 시·군·구청에 전화해 주세요."
                            .formatted(properties.mostAHalf()));
        }
    }
}
