package kr.carbonpoint.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.policy.Proposal.Decision;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals in their tables. */
class ProposalRows {

    private static final String SELECT = """
        select * from policy_proposal left join (
            select proposal_id, decision, decided_by, decided_at, reason from policy_decision
        ) decided on proposal_id = id
        """;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final SealedDocuments documents;
    private final ObjectMapper json;

    ProposalRows(JdbcClient jdbc, Rules rules, SealedDocuments documents, ObjectMapper json) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.documents = documents;
        this.json = json;
    }

    List<Proposal> of(long municipality) {
        return jdbc.sql(SELECT + " where municipality_id = ? order by id desc")
                .param(municipality)
                .query(this::read)
                .list();
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::read).optional();
    }

    long insert(RuleDraft draft, long municipality, int number, Effect effect, String actor, OffsetDateTime at) {
        return jdbc.sql("""
            insert into policy_proposal
                (municipality_id, kind, number, from_half, rule, former, effect, source, proposed_by, proposed_at)
            values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?) returning id
            """)
                .params(
                        municipality,
                        draft.kind().name(),
                        number,
                        draft.from().code(),
                        rules.text(draft.values()),
                        rules.text(draft.former().values()),
                        effect == null ? null : rules.text(effect),
                        draft.source(),
                        actor,
                        at)
                .query(Long.class)
                .single();
    }

    private Proposal read(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        var decision = row.getString("decision");
        byte[] reason = row.getBytes("reason");
        return new Proposal(
                id,
                row.getLong("municipality_id"),
                RuleKind.valueOf(row.getString("kind")),
                Half.ofCode(row.getInt("from_half")),
                rules.map(row.getString("rule")),
                rules.map(row.getString("former")),
                effect(row.getString("effect")),
                row.getString("source"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                reason == null ? null : documents.open(reason, Proposal.reference(id), String.class));
    }

    private Effect effect(String text) {
        try {
            return text == null ? null : json.readValue(text, Effect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No effect", e);
        }
    }
}
