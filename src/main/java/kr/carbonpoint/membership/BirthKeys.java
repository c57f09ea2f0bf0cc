package kr.carbonpoint.membership;

import java.util.List;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives members of earlier times the key of their name and birth date, which no SQL can read from what is sealed. */
@Service
public class BirthKeys {

    private static final int PORTION = 10_000;

    /** Of a profile that tells no name or birth date: looked at once, equal to no key. */
    private static final byte[] NONE = {};

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MemberKeys keys;

    BirthKeys(JdbcClient jdbc, SealedDocuments documents, MemberKeys keys) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keys = keys;
    }

    private record Keyed(long id, byte[] birth) {}

    /** Does some of them; returns how many. Once all are done it costs one look into an index. */
    @Transactional
    public int fill() {
        List<Keyed> some = jdbc.sql("""
                        select id, reference, profile from member
                        where birth is null and left_on is null and kind in ('ADULT', 'CHILD', 'FOREIGNER')
                        limit ? for update skip locked
                        """)
                .param(PORTION)
                .query((row, n) ->
                        new Keyed(row.getLong("id"), key(row.getBytes("profile"), row.getString("reference"))))
                .list();
        jdbc.sql("""
                        update member set birth = given.birth
                        from unnest(:ids::bigint[], :births::bytea[]) given (id, birth) where member.id = given.id
                        """)
                .param("ids", some.stream().map(Keyed::id).toArray(Long[]::new))
                .param("births", some.stream().map(Keyed::birth).toArray(byte[][]::new))
                .update();
        return some.size();
    }

    private byte[] key(byte[] profile, String reference) {
        try {
            var known = documents.open(profile, reference, Profile.class);
            return keys.birth(new PersonName(known.name()), known.birthDate());
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException unreadable) {
            return NONE;
        }
    }
}
