package kr.carbonpoint.desk.web;

import static kr.carbonpoint.staff.Reasons.FORM;
import static kr.carbonpoint.staff.Reasons.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.staff.StaffMembers;
import org.junit.jupiter.api.Test;

/** Looking members up: whom a clerk finds, and what is written down about it. */
@ServiceTest
class MemberPagesIntegrationTests extends LookingUp {

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
}
