package kr.carbonpoint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.policy.process.PolicyApproval;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import kr.carbonpoint.region.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules by two people: what the database keeps, and who wins. */
@ServiceTest
class ProposalsIntegrationTests {

    @Autowired
    JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void municipalityOfItsOwn(
            @Autowired StaffMembers staff,
            @Autowired Municipalities municipalities,
            @Autowired Rules rules,
            @Autowired RuleDrafts drafts,
            @Autowired Proposals proposals,
            @Autowired PolicyApproval approval) {
        place = new Place(jdbc, staff, municipalities, rules, drafts, proposals, approval);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSEHOLD, points_1_R5, 7000, 5000",
        "HOUSEHOLD, points_3_MAINTAIN, '', ",
        "BUSINESS, yearly_ceiling, '300,000원', 400000",
        "COMPLEX, weight_reduction, 70, 60",
        "COMPLEX, grades, '150/10/1000000\n150/50/500000', ",
        "PAYOUT, pay_first_half, 11-30, 12-31",
        "OFFER, offer_WASTE_BAG, true, false"
    })
    void whatIsApprovedIsTheRuleFromItsHalfOn(RuleKind kind, String field, String typed, String before) {
        var draft = place.draft(kind, field, typed);
        var proposal = place.proposed(draft, "one");
        place.proposals.approve(proposal.reference(), "two");

        var now = place.rules.inForce(kind, place.id(), proposal.from().firstDay());
        assertThat(now.own()).isTrue();
        assertThat(now.values()).isEqualTo(draft.values());
        assertThat(now.values().get(field)).isNotEqualTo(draft.former().values().get(field));
        var earlier =
                place.rules.inForce(kind, place.id(), proposal.from().firstDay().minusDays(1));
        assertThat(earlier.own()).isFalse();
        if (before != null) {
            assertThat(earlier.values()).containsEntry(field, before);
        }
    }

    @Test
    void databaseRefusesADecisionByTheOneWhoProposed() {
        var proposal = place.proposed(place.settler());
        for (var decision : List.of("APPROVED", "REFUSED")) {
            assertThatThrownBy(() -> jdbc.sql("""
                insert into policy_decision (proposal_id, proposed_by, decision, decided_by, decided_at, reason)
                values (:id, :by, :decision, :by, now(), case when :decision = 'REFUSED' then '\\x00'::bytea end)
                """)
                            .param("id", proposal.id())
                            .param("by", proposal.proposedBy())
                            .param("decision", decision)
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("two_people");
        }
        assertThatThrownBy(() -> jdbc.sql("""
            insert into policy_decision (proposal_id, proposed_by, decision, decided_by, decided_at)
            values (?, 'somebody-else', 'APPROVED', ?, now())
            """)
                        .params(proposal.id(), proposal.proposedBy())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void historyCannotBeChanged(@Autowired Seals seals) {
        var proposal = place.proposed(place.settler());
        place.proposals.refuse(proposal.reference(), "two", "아직이에요.");
        for (var change : List.of(
                "update policy_proposal set source = 'x' where id = ",
                "delete from policy_proposal where id = ",
                "update policy_decision set decided_by = 'x' where proposal_id = ",
                "delete from policy_decision where proposal_id = ")) {
            assertThatThrownBy(() -> jdbc.sql(change + proposal.id()).update()).hasMessageContaining("append-only");
        }
        assertThat(jdbc.sql("select reason from policy_decision where proposal_id = ?")
                        .param(proposal.id())
                        .query((row, n) -> new String(row.getBytes(1)))
                        .single())
                .doesNotContain("아직");
        SealedRows.assertKnown(jdbc, seals, "policy_decision.reason");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneWins() throws Exception {
        var proposal = place.proposed(place.settler());

        assertThat(refusals(
                        () -> approve(proposal, "two"),
                        () -> approve(proposal, "three"),
                        () -> refuse(proposal, "four")))
                .hasSize(2)
                .allMatch(message -> message.contains("이미"));
        assertThat(jdbc.sql("select count(*) from policy_decision where proposal_id = ?")
                        .param(proposal.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(place.wonPerPoint()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void pressedTwiceItIsProposedOnce() throws Exception {
        var draft = place.draft(RuleKind.HOUSEHOLD, "won_per_point", "1");

        assertThat(refusals(() -> propose(draft), () -> propose(draft)))
                .singleElement()
                .asString()
                .contains("승인을 기다리는 제안이 이미 있어요");
        assertThat(place.proposals.of(place.id())).hasSize(1);
        assertThat(refusals(() -> propose(place.draft(RuleKind.BUSINESS, "won_per_point", "1"))))
                .isEmpty();
    }

    @Test
    void onlyWhatWasSeenIsProposed() {
        var seen = place.draft(RuleKind.HOUSEHOLD, "won_per_point", "1");
        var other = place.draft(RuleKind.HOUSEHOLD, "won_per_point", "0.5");

        assertThatThrownBy(() -> place.proposals.propose(other, place.id(), seen.seen(), null, "one"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("미리 본 내용과");
    }

    @Test
    void ruleThatChangedSinceIsComparedAnew() {
        var proposal = place.proposed(place.settler());
        jdbc.sql("""
            insert into policy select (jsonb_populate_record(policy, jsonb_build_object(
                'id', 860000 + :place, 'municipality_id', :place, 'from_half', 20231, 'yearly_ceiling', 1))).*
            from policy where municipality_id = 0 and audience = 'HOUSEHOLD' order by policy.from_half desc limit 1
            """).param("place", place.id()).update();

        assertThatThrownBy(() -> place.proposals.approve(proposal.reference(), "two"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("지금 기준이 바뀌었어요");
    }

    @Test
    void halfThatIsOverOrHasARuleCannotBeChosen() {
        var proposal = place.proposed(place.settler());
        place.proposals.approve(proposal.reference(), "two");

        assertThat(place.drafts.choices(RuleKind.HOUSEHOLD, place.id())).doesNotContain(proposal.from());
        for (var from : List.of(proposal.from(), proposal.from().previous())) {
            var typed = place.typed(RuleKind.HOUSEHOLD, "won_per_point", "0.5");
            typed.put("from", from.toString());
            assertThatThrownBy(() -> place.drafts.read(RuleKind.HOUSEHOLD, place.id(), typed))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("언제부터");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSEHOLD, won_per_point, 2.01, 0부터 2까지",
        "HOUSEHOLD, won_per_point, 많이, 0부터 2까지",
        "HOUSEHOLD, max_missing, 6, 0부터 5까지",
        "HOUSEHOLD, baseline_window, <b>, 하나를 골라",
        "HOUSEHOLD, points_1_R10, 1, 더 많이 줄인 단계",
        "HOUSEHOLD, source, '', 조례와 조항",
        "COMPLEX, grades, 150/0/1, 1부터 100까지",
        "COMPLEX, grades, 많이, 한 줄에 하나씩",
        "COMPLEX, enabled, true, 드리는 금액을 적어",
        "PAYOUT, pay_first_half, 02-30, 월과 일",
        "PAYOUT, pay_first_half, 03-01, 7월 1일부터",
        "PAYOUT, claim_years, 4, 5부터 20까지"
    })
    void whatIsTypedWronglyIsToldApart(RuleKind kind, String field, String typed, String told) {
        assertThatThrownBy(() -> place.draft(kind, field, typed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(told)
                .extracting("field")
                .isEqualTo(field.equals("enabled") ? "grades" : field);
    }

    @Test
    void fullWidthDigitsAndCommasAreRead() {
        assertThat(place.draft(RuleKind.HOUSEHOLD, "yearly_ceiling", "５０，０００ 원").values())
                .containsEntry("yearly_ceiling", "50000");
        assertThat(place.draft(RuleKind.HOUSEHOLD, "won_per_point", "1.5").values())
                .containsEntry("won_per_point", "1.50");
    }

    @Test
    void nothingChangedIsNothingToPropose() {
        assertThatThrownBy(() -> place.draft(RuleKind.HOUSEHOLD, "won_per_point", "2"))
                .hasMessageContaining("달라진 것이 없어요");
    }

    private Void propose(RuleDraft draft) {
        place.proposed(draft, "one");
        return null;
    }

    private Void approve(Proposal proposal, String by) {
        place.proposals.approve(proposal.reference(), by);
        return null;
    }

    private Void refuse(Proposal proposal, String by) {
        place.proposals.refuse(proposal.reference(), by, "아직이에요.");
        return null;
    }

    /** What those were told who came second. */
    @SafeVarargs
    private static List<String> refusals(Callable<Void>... all) throws InterruptedException {
        var people = Executors.newFixedThreadPool(all.length);
        try {
            return people.invokeAll(List.of(all)).stream()
                    .map(done -> {
                        try {
                            done.get();
                            return null;
                        } catch (ExecutionException failed) {
                            assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                            return failed.getCause().getMessage();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .filter(message -> message != null)
                    .toList();
        } finally {
            people.shutdownNow();
        }
    }
}
