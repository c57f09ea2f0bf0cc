package kr.carbonpoint.policy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.DemoData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.ReceivedMails;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.account.StaffProfile;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.policy.Place;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.Proposal.Decision;
import kr.carbonpoint.policy.Proposals;
import kr.carbonpoint.policy.RuleDrafts;
import kr.carbonpoint.policy.Rules;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A settler proposes a rule; somebody else decides it in Tasklist. */
@ProcessTest
class PolicyApprovalProcessTests {

    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Place place;
    private StaffMember proposer;
    private StaffMember other;
    private Proposal proposal;

    @BeforeEach
    void oneProposes(
            @Autowired JdbcClient jdbc,
            @Autowired StaffMembers staff,
            @Autowired Municipalities municipalities,
            @Autowired Rules rules,
            @Autowired RuleDrafts drafts,
            @Autowired Proposals proposals,
            @Autowired StaffAccounts accounts,
            @Autowired PolicyApproval approval) {
        place = new Place(jdbc, staff, municipalities, rules, drafts, proposals, approval);
        proposer = place.settler();
        other = place.settler();
        accounts.describe(
                proposer.user(),
                proposer.user().getBytes(),
                new StaffProfile("김하늘", proposer.user() + "@korea.kr", "032-000-0000", "시험시", "환경과", "주무관"));
        proposal = place.proposed(proposer);
    }

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void secondPersonReadsWhatChangesAndMakesItTheRule() {
        assertThat(other.sees(proposal.reference(), "changes").asText()).contains("1포인트의 금액: 2원 → **1원**");
        assertThat(place.wonPerPoint()).isEmpty();

        other.does(proposal.reference(), APPROVE);

        assertThat(place.wonPerPoint()).containsExactly("1.00");
        assertThat(place.now(proposal).decision()).isEqualTo(Decision.APPROVED);
        assertThat(place.now(proposal).decidedBy()).isEqualTo(other.user());
        assertThat(place.proposals.of(place.id())).hasSize(1);
    }

    @Test
    void whoProposedIsToldOfTheApproval() {
        other.does(proposal.reference(), APPROVE);
        assertThat(mails()).as("before the commit that they speak of").isEmpty();

        jobs.runAll(proposal.reference());

        assertThat(mails())
                .singleElement()
                .asString()
                .contains(
                        "제안하신 기준이 승인되었습니다.",
                        proposal.kind().label(),
                        proposal.from().label() + "부터",
                        "/staff/policy/proposals/" + proposal.id())
                .doesNotContain("반려");
    }

    @Test
    void whoProposedIsToldWhyItWasRefused() {
        other.does(proposal.reference(), Map.of("decision", "REFUSE", "message", "조례가 아직 공포되지 않았어요."));
        jobs.runAll(proposal.reference());

        assertThat(mails()).singleElement().asString().contains("제안하신 기준이 반려되었습니다.", "조례가 아직 공포되지 않았어요.");
    }

    @Test
    void municipalityIsToldWhereTheAccountHasNoAddress() {
        var unknown = place.settler();
        place.withdraw(proposal, proposer.user());
        var another = place.proposed(unknown);
        other.does(another.reference(), APPROVE);
        jobs.runAll(another.reference());

        assertThat(new ReceivedMails("operator@carbonpoint.example").texts())
                .filteredOn(text -> text.contains(another.reference()))
                .singleElement()
                .asString()
                .contains("제안하신 기준이 승인되었습니다.");
        assertThat(mails()).isEmpty();
    }

    private List<String> mails() {
        return new ReceivedMails(proposer.user() + "@korea.kr")
                .texts().stream().filter(text -> text.contains("제안하신 기준")).toList();
    }

    @Test
    void administratorMayApproveToo() {
        var administrator = new StaffMember(
                DemoData.ADMINISTRATOR, new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));

        administrator.does(proposal.reference(), APPROVE);

        assertThat(place.wonPerPoint()).containsExactly("1.00");
    }

    @Test
    void refusalNeedsAReasonAndMakesNoRule() {
        assertThat(other.isRefused(proposal.reference(), Map.of("decision", "REFUSE")))
                .contains("까닭을 적어 주세요");

        other.does(proposal.reference(), Map.of("decision", "REFUSE", "message", "조례가 아직 공포되지 않았어요."));

        assertThat(place.now(proposal).decision()).isEqualTo(Decision.REFUSED);
        assertThat(place.now(proposal).reason()).isEqualTo("조례가 아직 공포되지 않았어요.");
        assertThat(place.wonPerPoint()).isEmpty();
    }

    @Test
    void whoProposedCannotDecide() {
        assertThat(proposer.sees(proposal.reference(), "notice").asText()).contains("제안한 사람은 결정할 수 없어요");
        assertThat(proposer.isRefused(proposal.reference(), APPROVE)).contains("제안한 사람은 결정할 수 없어요");
        assertThat(place.wonPerPoint()).isEmpty();
    }

    @Test
    void othersDoNotEvenSeeTheTask() {
        assertThat(place.clerk().tasks(proposal.reference())).isEmpty();
    }

    @Test
    void whoProposedTakesItBackAndNobodyElseDoes() {
        assertThatThrownBy(() -> place.withdraw(proposal, other.user())).isInstanceOf(Refusal.class);

        place.withdraw(proposal, proposer.user());

        assertThat(place.now(proposal).decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(other.tasks(proposal.reference())).isEmpty();
        assertThat(place.wonPerPoint()).isEmpty();
    }

    @Test
    void halfThatWasSettledMeanwhileKeepsItsRule() {
        place.settled(proposal.from());

        assertThat(other.isRefused(proposal.reference(), APPROVE)).contains("그 사이에 정산했어요");
        assertThat(place.wonPerPoint()).isEmpty();
        other.does(proposal.reference(), Map.of("decision", "REFUSE", "message", "이미 정산했어요."));
    }

    @Test
    void municipalityIsRemindedAndTheOperatorIsTold() {
        clock.advance(Duration.ofDays(30));
        jobs.run(proposal.reference(), "timer_policyReminder");
        jobs.run(proposal.reference(), "timer_policyLate");
        jobs.runAll(proposal.reference());

        assertThat(new ReceivedMails("operator@carbonpoint.example").texts())
                .filteredOn(text -> text.contains(proposal.reference()))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
