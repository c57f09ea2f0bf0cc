package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;

/** No sealed column is forgotten when the key is changed. */
class SealedCatalogueIntegrationTests {

    /** Columns of bytes that are not sealed: keyed hashes, hashes of random tokens, what others made. */
    private static final Set<String> OTHERS = Set.of(
            "application.ci",
            "application.person",
            "certificate.fingerprint",
            "certificate.holder",
            "dispute_claim.key",
            "enrolment.mailbox",
            "enrolment_key.token",
            "guardian_consent.token",
            "member.birth",
            "member.ci",
            "member.dwelling",
            "member.person",
            "member_meter.dwelling",
            "member_meter.number",
            "name_check_failure.birth",
            "name_check_failure.mobile",
            "name_check_failure.person",
            "recovery.secret",
            "recovery_ask.mailbox",
            "resume_token.token",
            "spring_session_attributes.attribute_bytes",
            "staff_account.mailbox",
            "user_credentials.attestation_client_data_json",
            "user_credentials.attestation_object",
            "user_credentials.public_key");

    @Test
    void everyColumnOfBytesIsKnown() {
        var known = SealedColumn.ALL.stream()
                .filter(column -> !column.text())
                .map(SealedColumn::name)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(OTHERS);

        assertThat(Database.jdbc().sql("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.atttypid = 'bytea'::regtype and c.relkind in ('r', 'p') and not attisdropped
                    and c.relnamespace = 'public'::regnamespace and c.relname not like 'act\\_%'
                """).query(String.class).set())
                .as("what is neither sealed nor known not to be")
                .isEqualTo(known);
    }
}
