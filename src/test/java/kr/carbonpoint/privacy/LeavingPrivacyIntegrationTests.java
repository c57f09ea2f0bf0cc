package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.MemberKeys;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody leaves to whom nothing is owed. In a dump of everything there is nothing of them: not in the clear, not as a
 * keyed hash, and no sealed document opens for them any more. What stays is a number with dates and sums.
 */
@ServiceTest
class LeavingPrivacyIntegrationTests {

    @Autowired
    Households households;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seals seals;

    @Autowired
    MemberKeys keys;

    @Autowired
    Jobs jobs;

    @Autowired
    RuntimeService runtime;

    @Test
    void nothingOfALeaverIsLeft() throws Exception {
        var household = households.next();
        var before = traces(household);
        assertThat(in(before))
                .as("the search finds what is there")
                .contains(
                        "login in public.act_id_user",
                        "login in public.member",
                        "person in public.member",
                        "dwelling in public.member",
                        "gas number in public.member_meter");
        assertThat(sealedFor(household)).contains("public.member", "public.member_meter");
        household
                .begins()
                .answers(Map.of("what", "INCENTIVE"))
                .answers(Map.of(
                        "incentive", "CASH", "bank", "004", "accountNumber", "110234567892", "accountHolder", "김하늘"));
        runtime.createProcessInstanceQuery().processDefinitionKey("membership-change").list().stream()
                .filter(change -> change.getBusinessKey().startsWith(household.change()))
                .forEach(jobs::next);
        assertThat(sealedFor(household)).contains("public.member_history");

        household.begins().answers(Map.of("what", "WITHDRAWAL")).answers(Map.of("confirmation", "탈퇴합니다"));
        assertThat(sealedFor(household))
                .as("where to mail to, until the mail has left")
                .containsExactly("public.open_change");
        runtime.createProcessInstanceQuery().processDefinitionKey("membership-change").list().stream()
                .filter(change -> change.getBusinessKey().startsWith(household.change()))
                .forEach(jobs::next);

        // What the planner has sampled of the columns goes with its next look.
        jdbc.sql("analyze").update();
        assertThat(in(before)).isEmpty();
        assertThat(sealedFor(household)).isEmpty();
        assertThat(jdbc.sql("select key from meter join member on member.id = member_id where reference = ?")
                        .param(household.reference())
                        .query(Long.class)
                        .list())
                .isNotEmpty()
                .containsOnly(0L);
    }

    /** Names of what is found, by any writing of it. */
    private TreeSet<String> in(Traces traces) throws Exception {
        var found = new TreeSet<String>();
        new Dump(database)
                .tables()
                .forEach((table, rows) -> traces.in(rows).forEach(what -> found.add(what + " in " + table)));
        return found;
    }

    private Traces traces(Household household) {
        var resident = household.resident();
        return new Traces(Map.of(
                "login", resident.loginId(),
                "person", hash("person", household),
                "dwelling", hash("dwelling", household),
                "gas number", HexFormat.of().formatHex(keys.meter("GAS_INCHEON", "9" + resident.gasNumber()))));
    }

    private String hash(String column, Household household) {
        return HexFormat.of()
                .formatHex(jdbc.sql("select " + column + " from member where reference = ?")
                        .param(household.reference())
                        .query(byte[].class)
                        .single());
    }

    /** The tables with documents that open for the member or for the change. */
    private TreeSet<String> sealedFor(Household household) {
        var found = new TreeMap<String, Boolean>();
        jdbc.sql("""
                        select format('%I.%I', n.nspname, c.relname) as name, quote_ident(a.attname) as attribute
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where a.atttypid = 'bytea'::regtype and c.relkind in ('r', 'p') and n.nspname = 'public'
                            and c.relname not like 'act_ge%'
                        """)
                .query((row, i) -> Map.entry(row.getString("name"), row.getString("attribute")))
                .list()
                .forEach(column -> jdbc
                        .sql("select %s from %s where %1$s is not null".formatted(column.getValue(), column.getKey()))
                        .query(byte[].class)
                        .list()
                        .stream()
                        .filter(bytes -> opens(bytes, household))
                        .forEach(bytes -> found.put(column.getKey(), true)));
        return new TreeSet<>(found.keySet());
    }

    private boolean opens(byte[] bytes, Household household) {
        var references = jdbc.sql("select reference from open_change where reference like ?")
                .param(household.change() + "%")
                .query(String.class)
                .list();
        references.add(household.reference());
        references.add(household.change());
        return references.stream().anyMatch(reference -> {
            try {
                seals.open(bytes, reference);
                return true;
            } catch (RuntimeException closed) {
                return false;
            }
        });
    }
}
