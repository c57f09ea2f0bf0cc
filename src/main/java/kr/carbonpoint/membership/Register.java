package kr.carbonpoint.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Members as the staff of one municipality may look them up: those of today, and those who were there once, of whom only
 * what that municipality computed and paid is its matter. Found by exact keys alone; there is no list.
 */
@Repository
public class Register {

    /** Whoever moved in or away leaves meters where they were. */
    private static final String THERE = """
            and (municipality_id = :municipality or exists (
                select from meter where member_id = member.id and meter.municipality_id = :municipality))
            """;

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MemberKeys keys;

    Register(JdbcClient jdbc, SealedDocuments documents, MemberKeys keys) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keys = keys;
    }

    /** A member's supply with a resource while it lasted; {@code until} is {@code null} while it does. */
    public record Supply(Resource resource, Billing billing, String supplier, LocalDate since, LocalDate until) {}

    /**
     * A member as the municipality may see it.
     *
     * @param here whether it is the municipality's member today
     * @param leftOn {@code null} while the membership lasts
     * @param vacatedOn since when somebody else has the home, or {@code null}
     * @param profile {@code null} of those who left or moved away; {@code address} and {@code supplies} likewise
     */
    public record Entry(
            long id,
            String reference,
            String loginId,
            MemberKind kind,
            boolean apartment,
            boolean here,
            LocalDate joinedOn,
            LocalDate leftOn,
            LocalDate vacatedOn,
            IncentiveKind incentive,
            String address,
            Profile profile,
            List<Supply> supplies) {

        @Override
        public String toString() {
            return "Entry[" + reference + "]";
        }
    }

    public Optional<String> byReference(String reference, long municipality) {
        return find("reference = :key", reference, municipality).stream().findFirst();
    }

    public Optional<String> byLogin(String loginId, long municipality) {
        return find("login_id = :key and left_on is null", loginId, municipality).stream()
                .findFirst();
    }

    /** Everybody of that name and birth date: they need not be one person. */
    public List<String> byPerson(PersonName name, LocalDate birthDate, long municipality) {
        return find("birth = :key and left_on is null", keys.birth(name, birthDate), municipality);
    }

    /** Empty for members who were never there, as for those who do not exist. */
    public Optional<Entry> open(String reference, long municipality) {
        return jdbc.sql("""
                        select *, municipality_id = :municipality and left_on is null as here from member
                        where reference = :key
                        """ + THERE)
                .param("key", reference)
                .param("municipality", municipality)
                .query((row, n) -> {
                    boolean here = row.getBoolean("here");
                    return new Entry(
                            row.getLong("id"),
                            reference,
                            here ? row.getString("login_id") : null,
                            MemberKind.valueOf(row.getString("kind")),
                            row.getBoolean("apartment"),
                            here,
                            row.getObject("joined_on", LocalDate.class),
                            row.getObject("left_on", LocalDate.class),
                            row.getObject("vacated_on", LocalDate.class),
                            IncentiveKind.valueOf(row.getString("incentive")),
                            here ? row.getString("address_id") : null,
                            here ? documents.open(row.getBytes("profile"), reference, Profile.class) : null,
                            here ? supplies(row.getLong("id")) : List.of());
                })
                .optional();
    }

    private List<String> find(String condition, Object key, long municipality) {
        return jdbc.sql("select reference from member where " + condition + " " + THERE + " order by id")
                .param("key", key)
                .param("municipality", municipality)
                .query(String.class)
                .list();
    }

    private List<Supply> supplies(long member) {
        return jdbc.sql("""
                        select resource, billing, supplier_code as supplier, since, until from member_meter
                        where member_id = ?
                        order by array_position(array['ELECTRICITY', 'WATER', 'GAS'], resource), since desc
                        """).param(member).query(Supply.class).list();
    }
}
