package kr.carbonpoint.scale;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import kr.carbonpoint.Services;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.PrivacyKeys;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.privacy.Seals;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the members of a country with really sealed profiles and the keyed hashes by which files find them. */
public class Population {

    private static final String[] RESOURCES = {"ELECTRICITY", "WATER", "GAS"};

    private static final PrivacyKeys KEYS = new PrivacyKeys(Services.KEY, null, null);

    private final Country country;
    private final DataSource dataSource;
    private final Fingerprints fingerprints = new Fingerprints(KEYS);
    private final MemberKeys keys = new MemberKeys(fingerprints);
    private final SealedDocuments documents;

    /** @param dataSource of a migrated database without members */
    public Population(Country country, DataSource dataSource) throws GeneralSecurityException {
        this.country = country;
        this.dataSource = dataSource;
        this.documents = new SealedDocuments(
                new Seals(KEYS), Jackson2ObjectMapperBuilder.json().build());
    }

    /** Writes all of them; the next member gets a free id. */
    public void write() throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var sql = connection.createStatement()) {
            // Without triggers: they would check what is true, and make the meters without their usual usage.
            sql.execute("set session_replication_role = replica");
            write(connection);
            sql.execute("""
                    insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since, until, usual)
                    select municipality_id, member_id, resource, kind, key, joined_on, since, until, base * size
                    from %s order by municipality_id, member_id, resource
                    """.formatted(Usage.of("billed_supply")));
        }
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("select setval(pg_get_serial_sequence('member', 'id'), ?)")
                .param(country.members())
                .query(Long.class)
                .single();
    }

    private void write(Connection connection) throws SQLException, IOException {
        try (var rows = new BinaryCopy(
                connection,
                "member (id, reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive,"
                        + " profile, joined_on)")) {
            for (int id = 1; id <= country.members(); id++) {
                member(rows, country.home(id));
            }
        }
        try (var rows = new BinaryCopy(
                connection,
                "member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number)")) {
            for (int id = 1; id <= country.members(); id++) {
                meters(rows, country.home(id));
            }
        }
    }

    private void member(BinaryCopy rows, Home home) throws IOException {
        rows.row(
                (long) home.id(),
                home.reference(),
                "home" + home.id(),
                home.memberKind(),
                fingerprints.of("person", String.valueOf(home.id())),
                (long) home.municipality(),
                home.address(),
                home.kind() == Home.Kind.FLAT,
                keys.dwelling(home.address(), home.dong(), home.ho()),
                home.incentive(),
                documents.seal(profile(home), home.reference()),
                home.joinedOn());
    }

    private void meters(BinaryCopy rows, Home home) throws IOException {
        for (int resource = 1; resource <= 3; resource++) {
            rows.row(
                    (long) home.id(),
                    RESOURCES[resource - 1],
                    home.joinedOn(),
                    "INDIVIDUAL",
                    home.supplier(resource),
                    keys.meter(home.supplier(resource), home.number(resource)),
                    documents.seal(home.number(resource), home.reference()));
        }
    }

    private static Profile profile(Home home) {
        boolean cash = home.incentive().equals("CASH");
        var name = "가상" + home.id();
        return ProfileBuilder.builder()
                .name(name)
                .birthDate(LocalDate.of(1950, 1, 1).plusDays(home.id() % 18_000))
                .dong(home.dong())
                .ho(home.ho())
                .detail(home.dong() == null ? "없음" : null)
                .mobile("010%08d".formatted(home.id()))
                .householder(name)
                .relation(Relation.SELF)
                .bank(cash ? "004" : null)
                .account(cash ? "%014d".formatted(home.id() * 9_001L) : null)
                .accountHolder(cash ? name : null)
                .householdSize(home.id() % 5 + 1)
                .email("home" + home.id() + "@example.com")
                .build();
    }
}
