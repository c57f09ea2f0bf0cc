package kr.carbonpoint.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.PrivacyKeys;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts members with meters for tests, by sets. Their customer numbers are known, so that files can be written. */
public final class SomeMembers {

    /** The keys of all tests. */
    public static final PrivacyKeys KEYS = new PrivacyKeys("ZGVtby1rZXktb25seS1mb3ItZGV2ZWxvcG1lbnQhISE=", null, null);

    private static final int PORTION = 20_000;

    private final JdbcClient jdbc;
    private final int municipality;
    private final MemberKeys keys = new MemberKeys(new Fingerprints(KEYS));
    private MemberKind kind = MemberKind.ADULT;
    private LocalDate joined = LocalDate.of(2024, 1, 15);
    private Set<Resource> numbered = Set.of(Resource.ELECTRICITY);
    private Set<Resource> managed = Set.of();
    private String incentive = "CASH";
    private SealedDocuments documents;
    private IntFunction<Profile> profile;

    private SomeMembers(JdbcClient jdbc, int municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    /** Members of a municipality; one that does not exist is made. At first adults with electricity, joined on 2024-01-15. */
    public static SomeMembers of(JdbcClient jdbc, int municipality) {
        jdbc.sql("insert into municipality (id, name) values (:id, '시험시 ' || :id) on conflict do nothing")
                .param("id", municipality)
                .update();
        return new SomeMembers(jdbc, municipality);
    }

    public SomeMembers kind(MemberKind kind) {
        this.kind = kind;
        return this;
    }

    public SomeMembers joined(LocalDate day) {
        this.joined = day;
        return this;
    }

    /** Each of these is billed by a supplier, under a number of its own. */
    public SomeMembers numbered(Resource... resources) {
        this.numbered = Set.of(resources);
        return this;
    }

    /** These are billed by the management office: the members live in one complex. */
    public SomeMembers managed(Resource... resources) {
        this.managed = Set.of(resources);
        return this;
    }

    /** A constant of {@link kr.carbonpoint.incentive.IncentiveKind}. */
    public SomeMembers incentive(String kind) {
        this.incentive = kind;
        return this;
    }

    /** Profiles that can be opened, by the member's place from 0; without, the profile is one byte. */
    public SomeMembers profiles(SealedDocuments documents, IntFunction<Profile> profile) {
        this.documents = documents;
        this.profile = profile;
        return this;
    }

    public InsertedMembers insert(int count) {
        var first = firstNumber(count);
        var members = new ArrayList<Long>(count);
        var inserted = new InsertedMembers(jdbc, municipality, first, members);
        for (int from = 0; from < count; from += PORTION) {
            members.addAll(insert(inserted, from, Math.min(count, from + PORTION)));
        }
        if (count > 1000) {
            List.of("member", "member_meter", "meter")
                    .forEach(table -> jdbc.sql("analyze " + table).update());
        }
        return inserted;
    }

    private List<Long> insert(InsertedMembers all, int from, int to) {
        var ids = jdbc.sql("""
                insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling,
                    incentive, profile, joined_on)
                select reference, lower(reference), :kind, decode(person, 'hex'), :municipality, :address, :apartment,
                    decode(dwelling, 'hex'), :incentive, decode(profile, 'hex'), :joined
                from unnest(string_to_array(:references, ','), string_to_array(:persons, ','),
                    string_to_array(:dwellings, ','), string_to_array(:profiles, ',')) given (reference, person, dwelling, profile)
                returning id
                """)
                .param("kind", kind.name())
                .param("municipality", municipality)
                .param("address", all.complex())
                .param("apartment", !managed.isEmpty())
                .param("incentive", incentive)
                .param("joined", joined)
                .param("references", list(from, to, all::reference))
                .param("persons", list(from, to, i -> hex(keys.meter("person", all.reference(i)))))
                .param(
                        "dwellings",
                        list(from, to, i -> hex(keys.dwelling(all.complex(), all.dong(i), all.ho(i), null))))
                .param("profiles", list(from, to, i -> profile(all, i)))
                .query(Long.class)
                .list();
        String members = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (var resource : numbered) {
            jdbc.sql("""
                    insert into member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number)
                select id, :resource, :joined, 'INDIVIDUAL', :supplier, decode(number, 'hex'), decode(sealed, 'hex')
                from unnest(string_to_array(:members, ',')::bigint[], string_to_array(:numbers, ','), string_to_array(:sealed, ','))
                    given (id, number, sealed)
                    """)
                    .param("resource", resource.name())
                    .param("joined", joined)
                    .param("supplier", InsertedMembers.supplier(resource))
                    .param("members", members)
                    .param(
                            "numbers",
                            list(
                                    from,
                                    to,
                                    i -> hex(keys.meter(InsertedMembers.supplier(resource), all.number(i, resource)))))
                    .param("sealed", list(from, to, i -> sealed(all, i, resource)))
                    .update();
        }
        for (var resource : managed) {
            jdbc.sql("""
                    insert into member_meter (member_id, resource, since, billing)
                    select id, :resource, :joined, 'MANAGEMENT_FEE' from unnest(string_to_array(:members, ',')::bigint[]) id
                    """)
                    .param("resource", resource.name())
                    .param("joined", joined)
                    .param("members", members)
                    .update();
        }
        return ids;
    }

    private long firstNumber(int count) {
        jdbc.sql("create sequence if not exists some_members start 1000000000").update();
        return jdbc.sql("select setval('some_members', nextval('some_members') + :count) - :count")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private String profile(InsertedMembers all, int i) {
        return documents == null ? "00" : hex(documents.seal(profile.apply(i), all.reference(i)));
    }

    private String sealed(InsertedMembers all, int i, Resource resource) {
        return documents == null ? "00" : hex(documents.seal(all.number(i, resource), all.reference(i)));
    }

    private static String list(int from, int to, IntFunction<String> value) {
        return IntStream.range(from, to).mapToObj(value).collect(Collectors.joining(","));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
