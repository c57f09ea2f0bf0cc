package kr.carbonpoint.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.TriedRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules in their tables, each kind in the shape of {@link Rule}. */
@Repository
public class Rules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일부터");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Rules(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(LocalDate from, Rule rule) {}

    /** What holds for a municipality on a day; of settlements: for the half-year that the day is in. */
    public Rule inForce(RuleKind kind, long municipality, LocalDate day) {
        return first(kind, municipality, row -> !row.from().isAfter(day))
                .orElseThrow(() -> new IllegalStateException("No rule of " + kind));
    }

    /** The municipality's own rules that hold from a later day, the latest first. */
    public List<Rule> later(RuleKind kind, long municipality, LocalDate day) {
        return rows(kind, municipality).stream()
                .filter(row -> row.rule().own() && row.from().isAfter(day))
                .map(Row::rule)
                .toList();
    }

    /** Whether the municipality has a rule of its own from just this half on: rules never change. */
    boolean isTaken(RuleKind kind, long municipality, Half from) {
        return first(kind, municipality, row -> row.rule().own() && row.from().equals(from.firstDay()))
                .isPresent();
    }

    private Optional<Rule> first(RuleKind kind, long municipality, Predicate<Row> which) {
        return rows(kind, municipality).stream().filter(which).map(Row::rule).findFirst();
    }

    /** Own ones before the national ones, the latest first. */
    private List<Row> rows(RuleKind kind, long municipality) {
        return jdbc.sql(RuleTables.select(kind))
                .param("municipality", municipality)
                .param("audience", kind.name())
                .query((row, n) -> row(kind, row))
                .list();
    }

    private Row row(RuleKind kind, ResultSet row) throws SQLException {
        var from = row.getObject("starts_on", LocalDate.class);
        return new Row(
                from,
                new Rule(
                        since(kind, from),
                        row.getBoolean("own"),
                        row.getString("source"),
                        map(row.getString("values"))));
    }

    private static String since(RuleKind kind, LocalDate from) {
        return switch (kind) {
            case HOUSEHOLD, BUSINESS -> Half.of(from).label() + "부터";
            case COMPLEX -> from.getYear() + "년 6월에 끝나는 평가부터";
            case PAYOUT, OFFER -> from.format(DAY);
        };
    }

    /** Makes a rule of what was approved. */
    void enact(RuleKind kind, long municipality, Half from, Map<String, String> values, String source) {
        jdbc.sql(RuleTables.insert(kind))
                .param("municipality", municipality)
                .param("audience", kind.name())
                .param("half", from.code())
                .param("day", from.firstDay())
                .param("rule", text(values))
                .param("source", source)
                .update();
    }

    /** For trying out settlements; only of kinds that {@link RuleKind#canBeTried can be}. */
    TriedRules tried(RuleKind kind, Map<String, String> values) {
        return jdbc.sql(RuleTables.tried(kind))
                .param("id", TriedRules.ID)
                .param("audience", kind.name())
                .param("rule", text(values))
                .query(TriedRules.class)
                .single();
    }

    Map<String, String> map(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No rule", e);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No rule", e);
        }
    }
}
