package kr.carbonpoint.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.carbonpoint.staff.Reasons.FORM;
import static kr.carbonpoint.staff.Reasons.encoded;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.staff.StaffMembers;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three members of a municipality that exists for a test alone, and its clerk, who looks them up. */
abstract class LookingUp {

    static final String PAGE = "/staff/members";
    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(330_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    MemberKeys keys;

    @Autowired
    Seals seals;

    @Autowired
    TestClock clock;

    @Autowired
    IdentityService identity;

    long municipality;
    InsertedMembers members;
    StaffMembers people;
    StaffMembers.Somebody clerk;

    @BeforeEach
    void threeMembersAndAClerk() {
        municipality = MUNICIPALITIES.addAndGet(2);
        members = SomeMembers.of(jdbc, (int) municipality)
                .numbered(Resource.ELECTRICITY)
                .profiles(documents, this::profile)
                .insert(3);
        // The first and the second are called the same and were born on one day.
        key(0, 0);
        key(1, 0);
        key(2, 2);
        people = new StaffMembers(identity, port);
        clerk = people.clerk(municipality);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    HttpResponse<String> search(StaffMembers.Somebody somebody, String fields) {
        return somebody.desk().post(PAGE, FORM, fields + "&" + Reasons.fields());
    }

    /** Where a search led; empty when it found nobody. */
    static String opened(HttpResponse<String> found) {
        return found.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    String person(int i) {
        return "name=" + encoded(name(i)) + "&birthDate=" + encoded("1952.03.07");
    }

    String name(int i) {
        return (i == 2 ? "박들판" : "김나무") + (char) ('가' + municipality % 1000);
    }

    Profile profile(int i) {
        return ProfileBuilder.builder()
                .name(name(i))
                .birthDate(LocalDate.of(1952, 3, 7))
                .dong("101")
                .ho("1203")
                .mobile("010-1234-5678")
                .householder(name(i))
                .relation(Relation.SELF)
                .bank("004")
                .account("11023457891")
                .accountHolder(name(i))
                .email("tree" + i + "@carbonpoint.example")
                .build();
    }

    void key(int member, int named) {
        jdbc.sql("update member set birth = ? where reference = ?")
                .params(keys.birth(new PersonName(name(named)), LocalDate.of(1952, 3, 7)), members.reference(member))
                .update();
    }

    /** Actor, purpose, reason, and whether words were kept. */
    List<String> log(String subject) {
        return jdbc.sql("""
                        select concat_ws(' ', actor, purpose, reason, (words is not null)::text) from access_log
                        where subject = ? and reason is not null order by id
                        """).param(subject).query(String.class).list();
    }

    int misses(String actor) {
        return jdbc.sql("select count(*) from member_search_miss where actor = ?")
                .param(actor)
                .query(Integer.class)
                .single();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
