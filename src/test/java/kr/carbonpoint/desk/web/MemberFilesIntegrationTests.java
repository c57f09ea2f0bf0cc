package kr.carbonpoint.desk.web;

import static kr.carbonpoint.staff.Reasons.FORM;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.time.Duration;
import java.util.List;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.staff.Reasons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown of a member or an application that was found, and to whom. */
@ServiceTest
class MemberFilesIntegrationTests extends LookingUp {

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
}
