package kr.carbonpoint.usage;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that wait for a clerk, and what becomes of readings with the answers: by sets, one or thousands. */
@Repository
class OpenQuestions {

    private static final String OPEN = """
            select question.id, member.reference as member, meter.resource, question.month, question.kind, question.usage,
                meter.usual, reading.usage as former
            from usage_question question
            join meter on meter.id = question.meter_id
            join member on member.id = meter.member_id
            left join reading on (reading.municipality_id, reading.meter_id, reading.month)
                = (question.municipality_id, question.meter_id, question.month)
            where question.municipality_id = :municipality and question.decision is null
            """;

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Clock clock;

    OpenQuestions(JdbcClient jdbc, SealedDocuments documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** The next ones, outliers first: they hold up a reading. */
    List<Question> next(long municipality, int limit) {
        return jdbc.sql(OPEN + """
                order by array_position(array['OUTLIER', 'ZERO', 'MISSING'], question.kind), question.month, question.id
                limit :limit
                """)
                .param("municipality", municipality)
                .param("limit", limit)
                .query(Question.class)
                .list();
    }

    long count(long municipality) {
        return jdbc.sql("select count(*) from usage_question where municipality_id = ? and decision is null")
                .param(municipality)
                .query(Long.class)
                .single();
    }

    /** One of them, locked until the transaction ends; empty when it is answered, or another municipality's. */
    Optional<Question> lock(long municipality, long id) {
        return jdbc.sql(OPEN + " and question.id = :id for update of question")
                .param("municipality", municipality)
                .param("id", id)
                .query(Question.class)
                .optional();
    }

    /** Those of a kind, locked until the transaction ends. */
    List<Long> lockAll(long municipality, QuestionKind kind) {
        return jdbc.sql("""
                select id from usage_question where municipality_id = ? and kind = ? and decision is null
                order by id for update
                """).params(municipality, kind.name()).query(Long.class).list();
    }

    /**
     * Closes questions and does what the answer says.
     *
     * @param value instead of what was read, only with {@link Verdict#REPLACE}
     */
    void answer(List<Long> ids, Verdict verdict, Integer value, String actor) {
        for (String statement : AnswerSql.of(verdict)) {
            jdbc.sql(statement)
                    .param("ids", ids.toArray(Long[]::new))
                    .param("value", value, Types.INTEGER)
                    .param("actor", actor)
                    .param("now", OffsetDateTime.now(clock))
                    .param("decision", verdict == Verdict.ALL_SAME ? Verdict.ACCEPT.name() : verdict.name())
                    .query()
                    .listOfRows();
        }
    }

    /** Keeps what the clerk wrote about an answer. */
    void keepNote(long id, String note) {
        jdbc.sql("update usage_question set note = ? where id = ?")
                .params(documents.seal(note, "usage-question:" + id), id)
                .update();
    }
}
