package kr.carbonpoint.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.address.AddressAdditions;
import kr.carbonpoint.address.AddressReplaced;
import kr.carbonpoint.address.NewAddress;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.resource.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member has ends, and the member goes on; members follow when their address gets its official id. */
@ServiceTest
class HoldersIntegrationTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Holders holders;

    @Autowired
    Members members;

    @Autowired
    MemberChanges changes;

    @Autowired
    Institutions institutions;

    @Autowired
    MemberKeys keys;

    @Autowired
    AddressAdditions additions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void homeEndsYesterdayWithAllThatIsMeteredThere() {
        var member = member();

        holders.release(member.id(), List.of(home(member)));

        assertThat(member.leftYesterday()).isTrue();
        assertThat(member.meters()).isZero();
        assertThat(jdbc.sql("select count(*) from meter where member_id = ? and until = current_date - 1")
                        .param(member.id())
                        .query(Long.class)
                        .single())
                .as("what settlement reads")
                .isEqualTo(3);
        assertThat(members.hasDwelling(home(member).key())).isFalse();
        assertThat(members.byLogin(member.resident().loginId())).isPresent();
        assertThat(holders.of(home(member))).isEmpty();
    }

    @Test
    void numberEndsAlone() {
        var member = member();
        var gas = new Claim(
                Resource.GAS,
                "GAS_INCHEON",
                keys.meter("GAS_INCHEON", member.resident().gasNumber()));
        assertThat(holders.of(gas)).contains(member.id());

        holders.release(member.id(), List.of(gas));

        assertThat(member.meters()).isEqualTo(2);
        assertThat(member.leftYesterday()).isFalse();
        assertThat(holders.of(gas)).isEmpty();
    }

    @Test
    void whatSomebodyHasNoLongerIsPassedOver() {
        var member = member();
        holders.release(member.id(), List.of(home(member)));

        holders.release(member.id(), List.of(home(member)));

        assertThat(member.leftYesterday()).isTrue();
    }

    @Test
    void whoJoinedTodayHadTheHomeForADay() {
        var joined = applicants.begin().toTheEnd();
        var id = jdbc.sql("select id from member where reference = ?")
                .param(joined.reference())
                .query(Long.class)
                .single();

        holders.release(
                id,
                List.of(Claim.home(jdbc.sql("select dwelling from member where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single())));

        assertThat(jdbc.sql("select vacated_on = joined_on from member where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anotherHomeIsTheMembersAgain() throws Taken {
        var member = member();
        holders.release(member.id(), List.of(home(member)));

        var reference = jdbc.sql("select reference from member where id = ?")
                .param(member.id())
                .query(String.class)
                .single();
        var key = keys.dwelling("another", "1", member.resident().ho(), null);
        changes.move(
                reference,
                new NewHome(
                        LocalDate.now(),
                        members.byReference(reference).orElseThrow().municipality(),
                        "another",
                        true,
                        key,
                        "1",
                        member.resident().ho(),
                        null,
                        null,
                        null,
                        List.of()));

        assertThat(jdbc.sql("select vacated_on is null from member where id = ?")
                        .param(member.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void membersFollowTheirAddressToItsOfficialId() {
        var member = member();
        var resident = member.resident();
        var added = additions
                .add(new NewAddress(
                        "28290", "따름로", resident.ho(), "마전동", null, "", null, true, List.of(resident.dong())))
                .orElseThrow();
        jdbc.sql("update member set address_id = ?, dwelling = ? where id = ?")
                .params(added, keys.dwelling(added, resident.dong(), resident.ho(), null), member.id())
                .update();
        var official = "28290103426500000009%s00000".formatted("%02d".formatted(member.id() % 100));

        transaction.executeWithoutResult(status -> events.publishEvent(new AddressReplaced(added, official)));

        var key = keys.dwelling(official, resident.dong(), resident.ho(), null);
        assertThat(holders.of(Claim.home(key))).contains(member.id());
        assertThat(jdbc.sql("select count(*) from meter where member_id = ? and key = meter_key(?)")
                        .params(member.id(), key)
                        .query(Long.class)
                        .single())
                .as("readings of the office find them")
                .isEqualTo(2);
    }

    @Test
    void placesFollowAsPlaces() {
        var shop = applicants.begin(Resident.next().as("BUSINESS")).toTheEnd();
        var added = settle(shop);
        var official = official(shop);

        transaction.executeWithoutResult(status -> events.publishEvent(new AddressReplaced(added, official)));

        var place = institutions.of(shop.reference()).orElseThrow().place();
        assertThat(dwelling(shop))
                .isEqualTo(keys.place(official, shop.resident().ho() + "호", place));
    }

    @Test
    void complexesFollowWithTheirManager() {
        var complex = applicants.begin(InstitutionAnswers.complex(jdbc)).toTheEnd();
        var added = settle(complex);
        var official = official(complex);

        transaction.executeWithoutResult(status -> events.publishEvent(new AddressReplaced(added, official)));

        var number = new BusinessNumber(
                institutions.of(complex.reference()).orElseThrow().number());
        assertThat(dwelling(complex)).isEqualTo(keys.complex(official));
        assertThat(members.hasPerson(keys.manager(number, official), null)).isTrue();
        assertThat(jdbc.sql("""
                        select complex_member.address_id from complex_member join member on id = member_id where reference = ?
                        """).param(complex.reference()).query(String.class).single())
                .as("where its homes are counted")
                .isEqualTo(official);
    }

    /** Makes the address of a member one that a clerk has added. */
    private String settle(Applicant member) {
        var added = "99" + official(member).substring(2);
        jdbc.sql("update member set address_id = ? where reference = ?")
                .params(added, member.reference())
                .update();
        return added;
    }

    private static String official(Applicant member) {
        return "28290888%018d".formatted(Integer.parseInt(member.resident().ho()));
    }

    private byte[] dwelling(Applicant member) {
        return jdbc.sql("select dwelling from member where reference = ?")
                .param(member.reference())
                .query(byte[].class)
                .single();
    }

    private Neighbour member() {
        return Neighbour.of(applicants.begin(Resident.next()).toTheEnd(), environment, jdbc);
    }

    private Claim home(Neighbour member) {
        return Claim.home(jdbc.sql("select dwelling from member where id = ?")
                .param(member.id())
                .query(byte[].class)
                .single());
    }
}
