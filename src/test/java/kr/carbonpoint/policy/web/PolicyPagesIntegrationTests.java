package kr.carbonpoint.policy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.policy.Place;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.RuleDrafts;
import kr.carbonpoint.policy.RuleKind;
import kr.carbonpoint.policy.Rules;
import kr.carbonpoint.policy.process.PolicyApproval;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.staff.PastHalves;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about rules, as each of those sees them who may and who may not. */
@ServiceTest
class PolicyPagesIntegrationTests {

    private static final String PAGE = "/staff/policy";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PastHalves halves;

    private Place place;
    private StaffMember settler;

    @BeforeEach
    void peopleOfTheMunicipality(
            @Autowired StaffMembers staff,
            @Autowired Municipalities municipalities,
            @Autowired Rules rules,
            @Autowired RuleDrafts drafts,
            @Autowired Proposals proposals,
            @Autowired PolicyApproval approval) {
        place = new Place(jdbc, staff, municipalities, rules, drafts, proposals, approval);
        settler = place.settler();
        settler.desk().get("/staff");
    }

    @Test
    void everybodyOfTheStaffReadsWhatIsInForceAndOnlySettlersMayChangeIt() {
        assertThat(settler.desk().get(PAGE).body())
                .contains("전국 공통", "1포인트의 금액", "2원", "근거: ", "가정 정산 기준 바꾸기", "아직 제안한 기록이 없어요");

        var clerk = place.clerk().desk();
        assertThat(clerk.get(PAGE).body()).contains("전국 공통", "‘정산 담당’만").doesNotContain("기준 바꾸기</a>");
        assertThat(clerk.get(PAGE + "/household/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get(PAGE + "/household/preview?" + query(typed())).statusCode())
                .isEqualTo(403);
        clerk.get("/staff");
        assertThat(clerk.post(PAGE + "/household", FORM, query(typed())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void settlerSeesWhatHalfAsMuchWouldCostAndProposesIt() {
        savers();

        var form = settler.desk().get(PAGE + "/household/new");
        assertThat(form.body())
                .contains("언제부터 바꾸나요?", place.from(RuleKind.HOUSEHOLD).label() + "부터");
        var preview = settler.desk()
                .get(PAGE + "/household/preview?" + query(typed()))
                .body();
        assertThat(preview).contains("1포인트의 금액", "2원", "1원", "시험시 조례 제7조", "예산 안에서 드릴 금액");
        assertThat(rows(preview)).contains("드릴 금액 60,000원 30,000원 -30,000원", "포인트 30,000P 30,000P 같음", "참여자 2명 2명 같음");
        assertThat(place.proposals.of(place.id())).isEmpty();
        assertThat(writtenResults()).isZero();

        propose(typed(), seen(preview));

        var proposal = place.proposals.of(place.id()).get(0);
        assertThat(proposal.effect().after().won()).isEqualTo(30_000);
        assertThat(proposal.proposedBy()).isEqualTo(settler.user());
        assertThat(settler.desk().get(PAGE + "/proposals/" + proposal.id()).body())
                .contains("제안했어요", "승인을 기다림", proposal.reference(), "제안 거두어들이기", "30,000원");
        assertThat(settler.desk().get("/staff").body()).contains("승인을 기다림");
    }

    @Test
    void budgetThatIsTooSmallIsTold() {
        savers();
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, ?, 40000, 'test')")
                .params(place.id(), half().fiscalYear())
                .update();

        assertThat(rows(settler.desk()
                        .get(PAGE + "/household/preview?half=" + half() + "&" + query(typed()))
                        .body()))
                .contains("예산을 넘어 기다릴 금액 30,000원 0원 -30,000원");
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() {
        var typed = place.typed(RuleKind.HOUSEHOLD, "won_per_point", "3");
        typed.put("source", "<b>조례</b>");

        assertThat(settler.desk()
                        .get(PAGE + "/household/preview?" + query(typed))
                        .body())
                .contains("0부터 2까지", "value=\"3\"", "&lt;b&gt;조례", "aria-invalid=\"true\"")
                .doesNotContain("<b>조례");
    }

    @Test
    void onlyWhatWasSeenIsProposed() {
        assertThat(propose(typed(), "something-else")).contains("미리 본 내용과 지금 내용이 달라요");
        assertThat(place.proposals.of(place.id())).isEmpty();
    }

    @Test
    void proposalIsWithdrawnByWhoMadeItAndSeenByTheOwnMunicipalityOnly() {
        var proposal = place.proposed(settler);
        var path = PAGE + "/proposals/" + proposal.id();
        var other = place.settler().desk();
        other.get("/staff");

        assertThat(other.get(path).body()).contains("할 일 목록에서 승인하거나 반려하기").doesNotContain("제안 거두어들이기</button>");
        other.post(path + "/withdraw", FORM, "");
        assertThat(other.get(path).body()).contains("제안한 사람만 거두어들일 수 있어요", "승인을 기다림");
        assertThat(seated(DemoData.CLERK).get(path).statusCode()).isEqualTo(404);

        settler.desk().post(path + "/withdraw", FORM, "");
        assertThat(settler.desk().get(path).body()).contains("제안을 거두어들였어요", "거두어들임");
        settler.desk().post(path + "/withdraw", FORM, "");
        assertThat(settler.desk().get(path).body()).contains("이미 처리된 제안이에요");
    }

    @Test
    void approvedRuleIsShownWithItsSource() {
        var proposal = place.proposed(settler);
        place.proposals.approve(proposal.reference(), "other");

        assertThat(settler.desk().get(PAGE).body())
                .contains("우리 지자체가 정한 것", "시험시 조례 제7조", proposal.from().label() + "부터", "other 승인함");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/household/new", PAGE + "/proposals/1"})
    void othersAreTurnedAway(String page) {
        assertThat(seated(DemoData.RESIDENT).get(page).statusCode()).isEqualTo(403);
        assertThat(new RestVisitor(port).begin().get(page).statusCode()).isEqualTo(403);
        assertThat(new RestVisitor(port).get(page).statusCode()).isEqualTo(302);
    }

    @Test
    void nothingIsProposedForAnotherSite() {
        var led = settler.desk().ledByAnotherSite();
        assertThat(led.post(PAGE + "/household", FORM, query(typed())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void unknownKindsAndProposalsAreNotFound() {
        assertThat(settler.desk().get(PAGE + "/nothing/new").statusCode()).isEqualTo(404);
        assertThat(settler.desk().get(PAGE + "/proposals/999999999").statusCode())
                .isEqualTo(404);
    }

    /** Two members who used 20 % less electricity than in the two years before. */
    private void savers() {
        var members = SomeMembers.of(jdbc, (int) place.id())
                .joined(LocalDate.of(half().year() - 1, 1, 1))
                .numbered(Resource.ELECTRICITY)
                .insert(2);
        var first = YearMonth.from(half().firstDay());
        for (int years = 1; years <= 3; years++) {
            members.read(Resource.ELECTRICITY, first.minusYears(years), 500, 500, 500, 500, 500, 500);
        }
        members.read(Resource.ELECTRICITY, first, 400, 400, 400, 400, 400, 400);
    }

    private kr.carbonpoint.period.Half half() {
        return halves.choices().get(0);
    }

    private int writtenResults() {
        return jdbc.sql("select count(*) from settlement_run where municipality_id = ?")
                .param(place.id())
                .query(Integer.class)
                .single();
    }

    private Map<String, String> typed() {
        return place.typed(RuleKind.HOUSEHOLD, "won_per_point", "1");
    }

    private String propose(Map<String, String> typed, String seen) {
        return settler.desk()
                .post(PAGE + "/household", FORM, query(typed) + "&half=" + half() + "&seen=" + seen)
                .body();
    }

    private RestVisitor seated(String user) {
        var visitor = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        visitor.get("/staff");
        return visitor;
    }

    private static String seen(String page) {
        var value = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    /** The rows of tables, as one reads them. */
    private static java.util.List<String> rows(String page) {
        return Pattern.compile("(?s)<tr>(.*?)</tr>")
                .matcher(page)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
