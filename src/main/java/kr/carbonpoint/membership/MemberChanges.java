package kr.carbonpoint.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.MemberHistory.OldAndNew;
import kr.carbonpoint.membership.MemberHistory.State;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes about a membership while it lasts (REG26 §27①). Each change is one row of the history. */
@Repository
public class MemberChanges {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final MeterPeriods meters;
    private final MemberHistory history;
    private final Institutions institutions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberChanges(
            JdbcClient jdbc,
            SealedDocuments documents,
            MeterPeriods meters,
            MemberHistory history,
            Institutions institutions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.meters = meters;
        this.history = history;
        this.institutions = institutions;
        this.events = events;
        this.clock = clock;
    }

    private record Held(long id, String reference, String address, IncentiveKind incentive, Profile profile) {

        State state() {
            return State.of(address, incentive, profile);
        }
    }

    /** Replaces the account of a member; the rest of the profile stays. */
    @Transactional
    public void account(String reference, String bank, String account, String accountHolder) {
        var member = lock(reference);
        pay(member, member.incentive(), member.profile().withAccount(bank, account, accountHolder));
    }

    /** Another incentive; an account only with cash, otherwise {@code null}. */
    @Transactional
    public void incentive(String reference, IncentiveKind kind, String bank, String account, String accountHolder) {
        var member = lock(reference);
        pay(member, kind, member.profile().withAccount(bank, account, accountHolder));
    }

    /** How to reach the member, and who lives there. */
    @Transactional
    public void contact(String reference, UnaryOperator<Profile> change) {
        var member = lock(reference);
        save(member, change.apply(member.profile()));
        history.add(member.id(), reference, MemberChange.Kind.CONTACT, LocalDate.now(clock), null);
    }

    /** Who is in charge at an institution, and how to reach them. */
    @Transactional
    public void office(String reference, Office office) {
        institutions.putInCharge(reference, office.contact(), office.department());
        contact(
                reference,
                profile -> profile.with(changed ->
                        changed.mobile(office.mobile()).phone(office.phone()).email(office.email())));
    }

    /**
     * The first day on which a next home or number can begin: one after the latest beginning, and in this half-year, for
     * those before may be settled.
     */
    public LocalDate earliestChange(String reference) {
        var halfYear = Half.of(LocalDate.now(clock)).firstDay();
        return jdbc.sql("select id from member where reference = ?")
                .param(reference)
                .query(Long.class)
                .optional()
                .flatMap(meters::latestBeginning)
                .map(began -> began.plusDays(1))
                .filter(halfYear::isBefore)
                .orElse(halfYear);
    }

    public long id(String reference) {
        return jdbc.sql("select id from member where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    /** The id of the address that a member lives at. */
    public String address(String reference) {
        return jdbc.sql("select address_id from member where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Whether a home is a member's; one that somebody else was found to live in is not any more. */
    public boolean livesIn(String reference, byte[] dwelling) {
        return jdbc.sql("select dwelling = ? and vacated_on is null from member where reference = ?")
                .params(dwelling, reference)
                .query(Boolean.class)
                .single();
    }

    /** The last day in the home, when somebody else was found to live there and the member has not told of another yet. */
    public Optional<LocalDate> vacatedOn(String reference) {
        return jdbc.sql("select vacated_on from member where reference = ? and vacated_on is not null")
                .param(reference)
                .query(LocalDate.class)
                .optional();
    }

    /** The customer numbers that a member has today, for the member alone. */
    public Map<Resource, String> numbers(String reference) {
        return meters.numbers(reference);
    }

    /** Whether nothing of this would be a change. */
    public boolean has(String reference, List<MemberMeter> wanted) {
        long member = id(reference);
        return wanted.stream().allMatch(meter -> meters.has(member, meter));
    }

    /**
     * Other numbers or ways of billing in the same home: what differs ends the day before and begins anew, so that each
     * is evaluated for itself (docs/adr/0010).
     *
     * @throws Taken when somebody else has a number, or the home by now; nothing is changed then
     */
    @Transactional(propagation = Propagation.NESTED, rollbackFor = Taken.class)
    public void meters(String reference, LocalDate since, List<MemberMeter> wanted) throws Taken {
        var member = lock(reference);
        if (vacatedOn(reference).isPresent()) {
            throw new Taken(Taken.What.DWELLING);
        }
        for (var meter : wanted) {
            if (!meters.has(member.id(), meter)) {
                meters.end(member.id(), meter.resource(), since);
                meters.insert(member.id(), meter, reference, since);
            }
        }
        history.add(member.id(), reference, MemberChange.Kind.METERS, since, null);
        events.publishEvent(new HomeLeft(member.id()));
    }

    /**
     * Moves a member: what was metered in the old home ends the day before, in the new one it begins; from then on the
     * new municipality pays (docs/adr/0010).
     *
     * @throws Taken when somebody else has the home or a number; nothing is changed then
     */
    @Transactional(propagation = Propagation.NESTED, rollbackFor = Taken.class)
    public void move(String reference, NewHome home) throws Taken {
        var member = lock(reference);
        var profile = member.profile().movedTo(home.dong(), home.ho(), home.detail(), home.area(), home.since());
        // Before the member changes: the old meters stay with the old home and its municipality.
        meters.endHome(member.id(), home.since());
        try {
            jdbc.sql("""
                    update member set municipality_id = ?, address_id = ?, apartment = ?, dwelling = ?, moved_on = ?,
                        vacated_on = null, profile = ?
                    where id = ?
                    """)
                    .params(
                            home.municipality(),
                            home.address(),
                            home.apartment(),
                            home.dwelling(),
                            home.since(),
                            documents.seal(profile, reference),
                            member.id())
                    .update();
        } catch (DuplicateKeyException somebodyElse) {
            throw new Taken(Taken.What.DWELLING);
        }
        for (var meter : home.meters()) {
            meters.insert(member.id(), meter, reference, home.since());
        }
        if (home.place() != null) {
            institutions.call(reference, home.place());
        }
        history.add(
                member.id(),
                reference,
                MemberChange.Kind.MOVE,
                home.since(),
                new OldAndNew(member.state(), State.of(home.address(), member.incentive(), profile)));
        events.publishEvent(new HomeLeft(member.id()));
    }

    private void pay(Held member, IncentiveKind kind, Profile profile) {
        save(member, profile);
        jdbc.sql("update member set incentive = ? where id = ?")
                .params(kind.name(), member.id())
                .update();
        history.add(
                member.id(),
                member.reference(),
                MemberChange.Kind.INCENTIVE,
                LocalDate.now(clock),
                new OldAndNew(member.state(), State.of(member.address(), kind, profile)));
    }

    private void save(Held member, Profile profile) {
        jdbc.sql("update member set profile = ? where id = ?")
                .params(documents.seal(profile, member.reference()), member.id())
                .update();
    }

    private Held lock(String reference) {
        return jdbc.sql("""
                        select id, address_id, incentive, profile from member
                        where reference = ? and left_on is null for update
                        """)
                .param(reference)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        reference,
                        row.getString("address_id"),
                        IncentiveKind.valueOf(row.getString("incentive")),
                        documents.open(row.getBytes("profile"), reference, Profile.class)))
                .single();
    }
}
