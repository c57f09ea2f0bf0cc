package kr.carbonpoint.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.carbonpoint.staff.Reasons.FORM;
import static kr.carbonpoint.staff.Reasons.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.staff.StaffMembers;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking members up: whom a clerk finds, what is shown of them, and what is written down about it. */
@ServiceTest
class MemberPagesIntegrationTests {

    private static final String PAGE = "/staff/members";
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

    private long municipality;
    private InsertedMembers members;
    private StaffMembers people;
    private StaffMembers.Somebody clerk;

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

    @Test
    void memberIsFoundByReferenceHoweverItIsTypedAndTheReasonIsWrittenDown() {
        var typed = "\u3000" + members.reference(0).toLowerCase() + " ";

        var found = search(clerk, "reference=" + encoded(typed));

        assertThat(opened(found)).isEqualTo(PAGE + "/" + members.reference(0));
        var file = clerk.desk().get(opened(found)).body();
        assertThat(file)
                .contains(members.reference(0), "참여 중", "개별 단독", "전기", "개별납부", "회원 찾기", "본인이나 가족의 문의", clerk.id());
        assertThat(log(members.reference(0)))
                .containsExactly(clerk.id() + " member-search INQUIRY true", clerk.id() + " member-file INQUIRY false");
        SealedRows.assertKnown(jdbc, seals, "access_log.words");
    }

    @Test
    void memberIsFoundByIdAndByNameAndBirthDate() {
        assertThat(opened(search(clerk, "loginId=" + members.reference(2).toLowerCase())))
                .isEqualTo(PAGE + "/" + members.reference(2));
        assertThat(opened(search(clerk, person(2)))).isEqualTo(PAGE + "/" + members.reference(2));
    }

    @Test
    void namesakesAreToldApartByReference() {
        var page = search(clerk, person(0));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2명을 찾았어요", PAGE + "/" + members.reference(0), PAGE + "/" + members.reference(1))
                .doesNotContain(members.reference(2));
        assertThat(clerk.desk().get(PAGE + "/" + members.reference(1)).body()).contains("참여 중");
    }

    @Test
    void partOfANameOrReferenceFindsNobody() {
        for (var part : List.of(
                "reference=" + members.reference(0).substring(0, 9),
                "reference=" + encoded("T%"),
                "loginId=" + encoded("%"),
                "name=" + encoded(name(2).substring(0, 2)) + "&birthDate=19520307")) {
            assertThat(search(clerk, part).body()).contains("찾지 못했어요");
        }
        assertThat(search(clerk, "name=" + encoded(name(2))).body()).contains("생년월일은 숫자 8자리로");
    }

    @Test
    void memberOfAnotherMunicipalityIsAsUnknownAsNobody() {
        StaffMembers.found(jdbc, municipality + 1);
        var stranger = people.clerk(municipality + 1);
        jdbc.sql("""
                        insert into application (reference, applicant, started_at, touched_at, ended_at, outcome)
                        values (:reference, :reference, now(), now(), now(), 'JOINED')
                        """).param("reference", members.reference(0)).update();

        for (var way : List.of(
                "reference=" + members.reference(0),
                "loginId=" + members.reference(0).toLowerCase(),
                person(0),
                "reference=NOBO-DY22")) {
            assertThat(search(stranger, way).body())
                    .contains("찾지 못했어요")
                    .doesNotContain(PAGE + "/" + members.reference(0));
        }
        assertThat(log(members.reference(0))).isEmpty();
        assertThat(misses(stranger.id())).isEqualTo(4);
    }

    @Test
    void whoMovedAwayIsShownWithWhatWasHereOnly() {
        StaffMembers.found(jdbc, municipality + 1);
        var reference = members.reference(0);
        jdbc.sql("update member_meter set until = current_date where member_id = ?")
                .param(members.members().get(0))
                .update();
        jdbc.sql("update member set municipality_id = ? where reference = ?")
                .params(municipality + 1, reference)
                .update();

        var file = clerk.desk()
                .get(opened(search(clerk, "reference=" + reference)))
                .body();

        assertThat(file)
                .contains("다른 시·군·구로 옮김", "있던 때의 사용량")
                .doesNotContain("이름과 연락처", name(0), "@carbonpoint.example");
        var newClerk = people.clerk(municipality + 1);
        assertThat(newClerk.desk()
                        .get(opened(search(newClerk, "reference=" + reference)))
                        .body())
                .contains("참여 중", "이름과 연락처");
    }

    @Test
    void nothingIsLookedUpWithoutAReason() {
        var page = clerk.desk().post(PAGE, FORM, "reference=" + members.reference(0) + "&grounds=&words=x");
        assertThat(page.body()).contains("왜 필요한지 골라 주세요", members.reference(0)).doesNotContain("찾지 못했어요");
        assertThat(clerk.desk()
                        .post(PAGE, FORM, "reference=" + members.reference(0) + "&grounds=INQUIRY&words=+")
                        .body())
                .contains("무슨 일인지 2자에서 200자까지");
        assertThat(log(members.reference(0))).isEmpty();
    }

    @Test
    void oneWayAtATimeIsSearched() {
        assertThat(search(clerk, "").body()).contains("가운데 하나를 적어 주세요");
        assertThat(search(clerk, "reference=A&loginId=b").body()).contains("하나만 남기고 지워 주세요");
    }

    @Test
    void typedTextIsShownBackHarmlessly() {
        assertThat(search(clerk, "loginId=" + encoded("\"><script>alert(1)</script>' or 1=1 --"))
                        .body())
                .contains("찾지 못했어요", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void addressOfAFileOpensItOnlyForWhoFoundIt() {
        var path = opened(search(clerk, "reference=" + members.reference(0)));
        var colleague = people.clerk(municipality);

        assertThat(colleague.desk().get(path).headers().firstValue("Location").orElse(""))
                .endsWith(PAGE + "?reference=" + members.reference(0));
        assertThat(colleague
                        .desk()
                        .get(PAGE + "?reference=" + members.reference(0))
                        .body())
                .contains("10분 동안만 볼 수 있어요", "value=\"" + members.reference(0));
        assertThat(colleague
                        .desk()
                        .post(path + "/contact", FORM, Reasons.fields())
                        .statusCode())
                .isEqualTo(302);
        assertThat(colleague.desk().get(PAGE + "/NOBO-DY22").statusCode()).isEqualTo(302);

        assertThat(clerk.desk().get(path).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        assertThat(clerk.desk().get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void contactIsMaskedUntilItIsAskedFor() {
        var path = opened(search(clerk, "reference=" + members.reference(2)));
        assertThat(clerk.desk().get(path).body())
                .contains("이름과 연락처", "1952-**-**", "010******78", "*******7891")
                .doesNotContain(name(2), "010-1234-5678", "11023", "tree2@");

        assertThat(clerk.desk().post(path + "/contact", FORM, "grounds=&words=").body())
                .contains("왜 필요한지 골라 주세요")
                .doesNotContain("010-1234-5678");
        var revealed = clerk.desk().post(path + "/contact", FORM, Reasons.fields());

        assertThat(revealed.body())
                .contains(name(2), "010-1234-5678", "1952-03-07", "7891")
                .doesNotContain("11023");
        assertThat(revealed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(log(members.reference(2))).contains(clerk.id() + " member-contact INQUIRY true");
        assertThat(clerk.desk().get(path).body()).doesNotContain(name(2));
    }

    @Test
    void namesAndReasonsStandInNoAddressAndInNoTableInPlainText() {
        var found = search(clerk, person(2));
        clerk.desk().get(opened(found));
        search(clerk, "name=" + encoded("없는이름") + "&birthDate=19520308");

        assertThat(opened(found)).isEqualTo(PAGE + "/" + members.reference(2));
        assertThat(jdbc.sql("""
                        select (select string_agg(access_log::text, '') from access_log where actor = :clerk)
                            || (select string_agg(member_search_miss::text, '') from member_search_miss where actor = :clerk)
                        """).param("clerk", clerk.id()).query(String.class).single())
                .contains("INQUIRY", "PERSON")
                .doesNotContain(
                        name(2), "없는이름", "19520308", "1952-03-08", Reasons.WORDS, hex(Reasons.WORDS), hex(name(2)));
    }

    @Test
    void whoFindsNobodyTenTimesHasToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(search(clerk, "loginId=nobody" + i).body()).contains("찾지 못했어요");
        }
        assertThat(search(clerk, "reference=" + members.reference(0)).body()).contains("잠시 뒤에 다시 찾아 주세요");
        assertThat(opened(search(people.clerk(municipality), "reference=" + members.reference(0))))
                .isNotEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(opened(search(clerk, "reference=" + members.reference(0)))).isNotEmpty();
    }

    @Test
    void applicationInProgressIsShownWithoutWhatWasFilledIn(@Autowired Applicants applicants) {
        var applicant = applicants.begin().until("task_enterContact");
        var geomdan = people.seated(DemoData.CLERK);
        var search = "reference=" + applicant.reference() + "&" + Reasons.fields();

        var found = geomdan.post(PAGE, FORM, search);

        assertThat(opened(found)).isEqualTo("/staff/applications/" + applicant.reference());
        assertThat(geomdan.get(opened(found)).body())
                .contains(applicant.reference(), "연락처·인센티브", "본인을 기다림", "신청자")
                .doesNotContain(applicant.resident().name(), "완정로");
        assertThat(log(applicant.reference())).contains(DemoData.CLERK + " application-state INQUIRY false");
        assertThat(people.seated(DemoData.OTHER_CLERK).post(PAGE, FORM, search).body())
                .contains("찾지 못했어요");

        applicant.visitor().post("/signup/withdraw", FORM, "");
        assertThat(geomdan.get(opened(geomdan.post(PAGE, FORM, search))).body())
                .contains("끝난 때", "신청을 취소함")
                .doesNotContain("본인을 기다림");
    }

    @Test
    void suspendedClerkSeesNothingAnyMore(@Autowired Municipalities municipalities) {
        long seohae = municipalities.of("28275").id();
        var suspended = people.clerk(seohae);
        assertThat(suspended.desk().get(PAGE).statusCode()).isEqualTo(200);
        var administrator = people.seated(DemoData.ADMINISTRATOR);
        administrator.post("/staff/municipality", FORM, "municipality=" + seohae);
        long account = jdbc.sql("select id from staff_account where login_id = ?")
                .param(suspended.id())
                .query(Long.class)
                .single();
        administrator.post("/staff/accounts/" + account + "/suspend", FORM, "");

        assertThat(suspended.desk().get(PAGE).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
    }

    @Test
    void administratorChoosesAMunicipalityFirst() {
        var administrator = people.seated(DemoData.ADMINISTRATOR);
        assertThat(administrator.get(PAGE).headers().firstValue("Location").orElse(""))
                .endsWith("/staff");
        assertThat(administrator
                        .post(PAGE, FORM, "reference=" + members.reference(0) + "&" + Reasons.fields())
                        .statusCode())
                .isEqualTo(302);
        assertThat(log(members.reference(0))).isEmpty();
    }

    @Test
    void searchNeedsTheTokenOfThePage() {
        assertThat(clerk.desk()
                        .ledByAnotherSite()
                        .post(PAGE, FORM, "reference=" + members.reference(0) + "&" + Reasons.fields())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void residentsAndVisitorsAreTurnedAway() {
        for (var path : List.of(PAGE, PAGE + "/" + members.reference(0), "/staff/applications/NOBO-DY22")) {
            assertThat(people.seated(DemoData.RESIDENT).get(path).statusCode()).isEqualTo(403);
            assertThat(new RestVisitor(port).begin().get(path).statusCode()).isEqualTo(403);
            assertThat(new RestVisitor(port)
                            .get(path)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/login");
        }
    }

    private HttpResponse<String> search(StaffMembers.Somebody somebody, String fields) {
        return somebody.desk().post(PAGE, FORM, fields + "&" + Reasons.fields());
    }

    /** Where a search led; empty when it found nobody. */
    private static String opened(HttpResponse<String> found) {
        return found.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private String person(int i) {
        return "name=" + encoded(name(i)) + "&birthDate=" + encoded("1952.03.07");
    }

    private String name(int i) {
        return (i == 2 ? "박들판" : "김나무") + (char) ('가' + municipality % 1000);
    }

    private Profile profile(int i) {
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

    private void key(int member, int named) {
        jdbc.sql("update member set birth = ? where reference = ?")
                .params(keys.birth(new PersonName(name(named)), LocalDate.of(1952, 3, 7)), members.reference(member))
                .update();
    }

    /** Actor, purpose, reason, and whether words were kept. */
    private List<String> log(String subject) {
        return jdbc.sql("""
                        select concat_ws(' ', actor, purpose, reason, (words is not null)::text) from access_log
                        where subject = ? and reason is not null order by id
                        """).param(subject).query(String.class).list();
    }

    private int misses(String actor) {
        return jdbc.sql("select count(*) from member_search_miss where actor = ?")
                .param(actor)
                .query(Integer.class)
                .single();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
