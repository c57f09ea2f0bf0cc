package kr.carbonpoint.payout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.staff.StaffMembers;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff's pages about pay-out, as each of those sees them who may and who may not. */
class PayoutPagesIntegrationTests extends PayoutTests {

    private static final String PAGE = "/staff/payouts";

    @Autowired
    PastHalves halves;

    private StaffMembers people;
    private RestVisitor clerk;
    private StaffMembers.Somebody exporter;
    private long payee;

    @BeforeEach
    void peopleOfTheMunicipality(@Autowired IdentityService identity, @LocalServerPort int port) {
        StaffMembers.found(rounds.jdbc, owed.municipality);
        people = new StaffMembers(identity, port);
        clerk = people.clerk(owed.municipality).desk();
        exporter = people.clerk(owed.municipality, "payout-exporter");
        payee = owed.member(12_340);
    }

    @Test
    void listShowsSumsAndWhoIsHeldWithoutAName() {
        long held = owed.member(IncentiveKind.CASH, null, 5_000);
        var run = rounds.listed(owed);

        assertThat(clerk.get(PAGE).body()).contains("2025년 상반기 1차", "명단 작성 중", "12,340원");
        assertThat(page(clerk, run))
                .contains("현금", "지급 예정", "12,340원", HoldReason.NOT_CHECKED.label(), owed.reference(held))
                .doesNotContain("김하늘", "01234567890", "보낼 파일");
    }

    @Test
    void payoutIsBegunOnceByWhoMakesTheList() {
        var preparer = people.clerk(owed.municipality, "payout-preparer").desk();
        assertThat(begin(preparer, Owed.HALF)).contains(Owed.HALF.label() + " 지급을 시작했어요");
        assertThat(begin(preparer, Owed.HALF)).contains("이미 진행하고 있어요");
        assertThat(begun(Owed.HALF)).isEqualTo(1);
    }

    @Test
    void othersAreToldWhoBeginsAPayout() {
        assertThat(clerk.get(PAGE).body()).contains("‘지급 명단 작성’ 담당만 할 수 있어요").doesNotContain("name=\"half\"");
        assertThat(clerk.post(PAGE, Reasons.FORM, "half=" + Owed.HALF).statusCode())
                .isEqualTo(403);
        assertThat(begun(Owed.HALF)).isZero();
    }

    @Test
    void halfYearThatIsNotSettledIsNotPaid() {
        var preparer = people.clerk(owed.municipality, "payout-preparer").desk();
        var half = halves.choices().get(0);
        assertThat(preparer.get(PAGE).body()).contains(Owed.HALF.label()).doesNotContain("value=\"" + half + "\"");
        assertThat(begin(preparer, half)).contains("아직 정산하지 않아서");
        assertThat(begun(half)).isZero();
    }

    @Test
    void exporterTakesTheFilesOnceTheListIsApproved() {
        var listed = rounds.listed(owed);
        assertThat(page(exporter.desk(), listed)).contains("승인이 끝나면 여기서 내려받을 수 있어요");

        rounds.runs.prepare(listed.id(), Rounds.PREPARER);
        rounds.runs.approve(listed.id(), Rounds.APPROVER, listed.members(), listed.won());
        var name = rounds.files.names(listed.id()).get(0);

        assertThat(page(exporter.desk(), listed)).contains(name);
        assertThat(page(clerk, listed)).doesNotContain(name);
        var path = PAGE + "/" + listed.id() + "/files/" + name;
        assertThat(exporter.desk().get(path).body()).contains(name, "1줄", "왜 필요한가요?");
        assertThat(exporter.desk().post(path, Reasons.FORM, "").body()).contains("왜 필요한지 골라 주세요");
        var file = exporter.desk().post(path, Reasons.FORM, Reasons.fields());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(name);
        assertThat(rounds.jdbc
                        .sql("select count(*) from access_log where actor = ?")
                        .param(exporter.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(rounds.jdbc
                        .sql("select file || ' ' || rows || ' ' || municipality_id from export_log where actor = ?")
                        .param(exporter.id())
                        .query(String.class)
                        .list())
                .containsExactly(name + " 1 " + owed.municipality);
    }

    @Test
    void filesAreNobodyElses() {
        var run = rounds.approved(owed);
        var path =
                PAGE + "/" + run.id() + "/files/" + rounds.files.names(run.id()).get(0);
        assertThat(clerk.get(path).statusCode()).isEqualTo(404);
        assertThat(clerk.post(path, Reasons.FORM, Reasons.fields()).statusCode())
                .isEqualTo(404);
        for (var duty : new String[] {"payout-preparer", "payout-approver"}) {
            assertThat(people.clerk(owed.municipality, duty).desk().get(path).statusCode())
                    .isEqualTo(404);
        }
        assertThat(exporter.desk().get(path + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void filesOfAListThatIsNotApprovedDoNotExist() {
        var run = rounds.listed(owed);
        assertThat(exporter.desk()
                        .get(PAGE + "/" + run.id() + "/files/" + owed.reference + "-1-cash-1.xlsx")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoApprovedAndThenChangedDutiesCannotTakeTheFileEither(@Autowired IdentityService identity) {
        var approver = people.clerk(owed.municipality, "payout-approver");
        var run = rounds.listed(owed);
        rounds.runs.prepare(run.id(), Rounds.PREPARER);
        rounds.runs.approve(run.id(), approver.id(), run.members(), run.won());
        var name = rounds.files.names(run.id()).get(0);
        var group = "municipality-" + owed.municipality;
        identity.deleteMembership(approver.id(), group + "-payout-approver");
        identity.createMembership(approver.id(), group + "-payout-exporter");
        var path = PAGE + "/" + run.id() + "/files/" + name;
        var approving = people.seated(approver.id());
        assertThat(approving.get(path).statusCode()).isEqualTo(403);
        assertThat(approving.post(path, Reasons.FORM, Reasons.fields()).statusCode())
                .isEqualTo(403);
        assertThat(rounds.jdbc
                        .sql("select count(*) from export_log where actor = ?")
                        .param(approver.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bankResultIsReadOnceAndItsOutcomeShown() {
        long returned = owed.member(2_000);
        var run = rounds.exported(owed);
        var file = "지급번호,이체금액,결과코드,결과내용\r\n%d,12340,0000,정상\r\n%d,2000,0421,계좌해지\r\n99,1,0000,정상\r\n"
                .formatted(rounds.payment(run, payee), rounds.payment(run, returned));

        assertThat(result(run, file)).contains("결과 3줄 가운데 2줄을 반영했어요", "지급함 1건, 반려 1건", "반영하지 못한 1줄");
        assertThat(result(run, file)).contains("전에 올린 것과 같은 파일이에요");
        assertThat(owed.payment(returned)).isEqualTo("RETURNED ACCOUNT_CLOSED");
        assertThat(page(clerk, run)).contains("반려", "계좌", owed.reference(returned));
    }

    @Test
    void linesThatCouldNotBeReadAreShownToTheExporter() {
        var run = rounds.exported(owed);
        exporter.desk()
                .upload(
                        PAGE + "/" + run.id() + "/results",
                        "result.csv",
                        "지급번호,이체금액,결과코드,결과내용\r\n99,1,0000,정상\r\n".getBytes(UTF_8));
        var page = page(exporter.desk(), run);
        var link = page.replaceAll("(?s).*href=\"(" + PAGE + "/\\d+/results/\\d+/rejects)\".*", "$1");
        assertThat(exporter.desk().get(link).body()).contains("이 명단에 없는 지급번호입니다");
        assertThat(clerk.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void resultsThatAreNoneAreRefusedInWords() {
        var run = rounds.exported(owed);
        assertThat(result(run, "")).contains("결과 파일을 골라 주세요");
        assertThat(result(run, "아무 말\r\n")).contains("class=\"alert danger\"");
        assertThat(owed.payment(payee)).isEqualTo("EXPORTED");
    }

    @Test
    void anotherMunicipalitysListIsUnknown() {
        var run = rounds.exported(owed);
        var elsewhere = owed.municipality + 50_000;
        StaffMembers.found(rounds.jdbc, elsewhere);
        var stranger = people.clerk(elsewhere, "payout-exporter").desk();
        assertThat(stranger.get(PAGE).body()).doesNotContain(PAGE + "/" + run.id());
        for (var path :
                new String[] {"", "/files/" + rounds.files.names(run.id()).get(0), "/results/1/rejects"}) {
            assertThat(stranger.get(PAGE + "/" + run.id() + path).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.upload(PAGE + "/" + run.id() + "/results", "result.csv", new byte[] {1})
                        .statusCode())
                .isEqualTo(404);
        assertThat(owed.payment(payee)).isEqualTo("EXPORTED");
    }

    @Test
    void membersAndStrangersAreTurnedAway() {
        var run = rounds.exported(owed);
        assertThat(people.seated(DemoData.RESIDENT).get(PAGE + "/" + run.id()).statusCode())
                .isEqualTo(403);
        assertThat(exporter.desk()
                        .ledByAnotherSite()
                        .upload(PAGE + "/" + run.id() + "/results", "result.csv", new byte[] {1})
                        .statusCode())
                .isEqualTo(403);
    }

    private static String begin(RestVisitor preparer, Half half) {
        preparer.post(PAGE, Reasons.FORM, "half=" + half);
        return preparer.get(PAGE).body();
    }

    private long begun(Half half) {
        return rounds.jdbc
                .sql("select count(*) from act_ru_execution where business_key_ = ?")
                .param("PAYOUT-%s-%d".formatted(half, owed.municipality))
                .query(Long.class)
                .single();
    }

    private String page(RestVisitor visitor, PayoutRun run) {
        return visitor.get(PAGE + "/" + run.id()).body();
    }

    private String result(PayoutRun run, String file) {
        var answer = exporter.desk().upload(PAGE + "/" + run.id() + "/results", "result.csv", file.getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        return page(exporter.desk(), run);
    }
}
