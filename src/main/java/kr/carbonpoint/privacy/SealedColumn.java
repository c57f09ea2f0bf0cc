package kr.carbonpoint.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of sealed values.
 *
 * @param key columns of the primary key
 * @param owner what {@link Seals#seal} was given, as SQL about the row {@code t}
 * @param text whether the value is kept as text, in Base64
 */
record SealedColumn(String table, String key, String column, String owner, boolean text) {

    private static final String OF_MEMBER = "(select m.reference from member m where m.id = t.member_id)";

    /** All there are. A value that is copied as it is comes after the one that it is copied from. */
    static final List<SealedColumn> ALL = List.of(
            of("access_log", "id", "words", "'access-log:' || t.subject"),
            of("export_log", "id", "words", "'export-log:' || t.file"),
            of("application", "reference", "draft", "t.reference"),
            of("guardian_consent", "reference", "contact", "t.reference"),
            of("guardian_consent", "reference", "ward", "t.reference"),
            of("guardian_consent", "reference", "message", "t.reference"),
            of("identity_case", "id", "dossier", "t.reference"),
            of("identity_case", "id", "message", "t.reference"),
            of("billing_review", "id", "dossier", "t.reference"),
            of("billing_review", "id", "mail_to", "t.reference"),
            of("billing_review", "id", "message", "t.reference"),
            of("institution_approval", "id", "dossier", "t.reference"),
            of("institution_approval", "id", "mail_to", "t.reference"),
            of("institution_approval", "id", "message", "t.reference"),
            of("dispute", "id", "facts", "t.application"),
            of("dispute", "id", "reason", "t.application"),
            of("registration_request", "id", "wanted", "t.application"),
            of("registration_request", "id", "mail_to", "t.application"),
            of("registration_request", "id", "message", "t.application"),
            of("objection", "reference", "content", "t.about"),
            of("objection", "reference", "answer", "t.about"),
            of("member", "id", "profile", "t.reference"),
            of("member_institution", "member_id", "details", OF_MEMBER),
            of("member_meter", "member_id, resource, since", "sealed_number", OF_MEMBER),
            of("member_guardian", "member_id", "guardian", OF_MEMBER),
            of("member_history", "id", "old_and_new", OF_MEMBER),
            of("open_change", "reference", "draft", "t.reference"),
            of("payment", "id", "sent_to", OF_MEMBER),
            of("payment_return", "payment_id, file_id", "words", """
                (select r.reference from payment p join payout_run r on r.id = p.run_id where p.id = t.payment_id)"""),
            of("payout_event", "id", "note", "(select r.reference from payout_run r where r.id = t.run_id)"),
            of("inbox_reject", "file_id, line", "sealed", """
                (select case when f.kind like 'bank-result:%'
                    then (select r.reference from payout_run r where r.id = split_part(f.kind, ':', 2)::int)
                    else 'reject:' || t.file_id || ':' || t.line end
                from inbox_file f where f.id = t.file_id)"""),
            of("usage_question", "id", "note", "'usage-question:' || t.id"),
            of("policy_decision", "proposal_id", "reason", "'RULE-' || t.proposal_id"),
            of("staff_account", "id", "profile", "t.login_id"),
            of("enrolment", "reference", "draft", "t.reference"),
            of("enrolment_decision", "id", "message", "t.reference"),
            of("certificate", "id", "details", "encode(t.fingerprint, 'hex')"),
            new SealedColumn("user_credentials", "credential_id", "label", "t.credential_id", true));

    private static SealedColumn of(String table, String key, String column, String owner) {
        return new SealedColumn(table, key, column, owner, false);
    }

    String name() {
        return table + "." + column;
    }

    /** Rows of (position, place, sealed, owner) in the order of the key; {@code :after} is the position of an earlier one. */
    String read(boolean fromTheBeginning) {
        return """
            select jsonb_build_object(%s)::text as position, t.ctid::text as place, %s as sealed, coalesce(%s, '') as owner
            from %s t where t.%s is not null %s order by %s limit :portion
            """.formatted(
                        keys("'%1$s', t.%1$s"),
                        text ? "decode(t.%s, 'base64')".formatted(column) : "t." + column,
                        owner,
                        table,
                        column,
                        fromTheBeginning
                                ? ""
                                : "and (%s) > (select %s from jsonb_populate_record(null::%s, :after::jsonb) after)"
                                        .formatted(keys("t.%s"), keys("after.%s"), table),
                        keys("t.%s"));
    }

    /**
     * Writes {@code :anew} for {@code :was} at {@code :places}, where that is still there and nobody is at the row:
     * waiting for somebody while holding thousands of rows would make others wait.
     */
    String write() {
        return """
            with given as (
                select * from unnest(:places::text[]::tid[], :was::bytea[], :anew::bytea[]) g (place, was, anew)
            ), free as (
                select t.ctid as place, given.anew from given join %1$s t on t.ctid = given.place
                where t.%2$s = %3$s for no key update of t skip locked
            )
            update %1$s t set %2$s = %4$s from free where t.ctid = free.place
            """.formatted(table, column, stored("given.was"), stored("free.anew"));
    }

    private String stored(String bytes) {
        return text ? "translate(encode(%s, 'base64'), E'\\n', '')".formatted(bytes) : bytes;
    }

    private String keys(String each) {
        return Arrays.stream(key.split(", ")).map(each::formatted).collect(Collectors.joining(", "));
    }
}
