package kr.carbonpoint.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.policy.process.PolicyApproval;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality that nobody else has, and the people who rule for it. */
@TestComponent
public class Place {

    private static final AtomicInteger IDS = new AtomicInteger(860_000);

    private final JdbcClient jdbc;
    private final kr.carbonpoint.StaffMembers staff;
    private final Municipality municipality;
    public final Rules rules;
    public final RuleDrafts drafts;
    public final Proposals proposals;
    private final PolicyApproval approval;

    public Place(
            JdbcClient jdbc,
            kr.carbonpoint.StaffMembers staff,
            Municipalities municipalities,
            Rules rules,
            RuleDrafts drafts,
            Proposals proposals,
            PolicyApproval approval) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.rules = rules;
        this.drafts = drafts;
        this.proposals = proposals;
        this.approval = approval;
        long id = IDS.incrementAndGet();
        kr.carbonpoint.staff.StaffMembers.found(jdbc, id);
        municipality = municipalities.get(id);
    }

    public long id() {
        return municipality.id();
    }

    public StaffMember settler() {
        return staff.of(id(), "settler");
    }

    public StaffMember clerk() {
        return staff.of(id());
    }

    /** The whole rule of today as it is typed, with something else in one field. */
    public Map<String, String> typed(RuleKind kind, String field, String value) {
        var typed = new HashMap<>(rules.inForce(kind, id(), LocalDate.now()).values());
        typed.put("from", from(kind).toString());
        typed.put("source", "시험시 조례 제7조");
        typed.put(field, value);
        return typed;
    }

    /** The earliest half-year that a rule of the kind may begin with. */
    public Half from(RuleKind kind) {
        return drafts.choices(kind, id()).get(0);
    }

    public RuleDraft draft(RuleKind kind, String field, String value) {
        return drafts.read(kind, id(), typed(kind, field, value));
    }

    /** Proposes one won a point for households. */
    public Proposal proposed(StaffMember by) {
        return proposed(draft(RuleKind.HOUSEHOLD, "won_per_point", "1"), by.user());
    }

    public Proposal proposed(RuleDraft draft, String by) {
        long id = approval.propose(draft, municipality, draft.seen(), null, by);
        return proposals.find(id).orElseThrow();
    }

    public void withdraw(Proposal proposal, String by) {
        approval.withdraw(proposal, by);
    }

    public Proposal now(Proposal proposal) {
        return proposals.find(proposal.id()).orElseThrow();
    }

    /** Own rows of {@code policy}: won a point. */
    public List<String> wonPerPoint() {
        return jdbc.sql("select won_per_point::text from policy where municipality_id = ?")
                .param(id())
                .query(String.class)
                .list();
    }

    public void settled(Half half) {
        jdbc.sql("""
            insert into settlement_run (municipality_id, half, at, actor, results, changed, points, won)
            values (?, ?, now(), 'test', 0, 0, 0, 0)
            """).params(id(), half.code()).update();
    }
}
