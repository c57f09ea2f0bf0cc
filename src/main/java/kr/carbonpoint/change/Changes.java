package kr.carbonpoint.change;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.carbonpoint.change.ChangeDraft.Outcome;
import kr.carbonpoint.home.HomeRules;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.membership.Leaving;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.NewHome;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.Taken;
import kr.carbonpoint.payout.Leavers;
import kr.carbonpoint.payout.PayeeRequests;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.review.BillingReviews;
import kr.carbonpoint.review.Review;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 바꾸기: what was answered becomes true, whole or not at all; and the ways that a change can end without. */
@Service
public class Changes {

    private final OpenChanges changes;
    private final Members members;
    private final MemberChanges verbs;
    private final Leaving leaving;
    private final Leavers leavers;
    private final PayeeRequests payees;
    private final BillingReviews reviews;
    private final ChangeGate gate;
    private final HomeRules rules;
    private final Municipalities municipalities;

    Changes(
            OpenChanges changes,
            Members members,
            MemberChanges verbs,
            Leaving leaving,
            Leavers leavers,
            PayeeRequests payees,
            BillingReviews reviews,
            ChangeGate gate,
            HomeRules rules,
            Municipalities municipalities) {
        this.changes = changes;
        this.members = members;
        this.verbs = verbs;
        this.leaving = leaving;
        this.leavers = leavers;
        this.payees = payees;
        this.reviews = reviews;
        this.gate = gate;
        this.rules = rules;
        this.municipalities = municipalities;
    }

    /**
     * What became of it.
     *
     * @param again the step to go back to, with the reason on top, when somebody else was faster; {@code null} when done
     * @param reference by which it goes on
     */
    public record Applied(String again, String reference) {}

    /** Makes the change. */
    @Transactional
    public Applied apply(String reference) {
        var change = changes.lock(reference);
        var draft = change.draft();
        var member = members.byReference(change.member()).orElseThrow();
        var before = member.profile().email();
        try {
            switch (draft.kind) {
                case MOVE -> move(member, draft);
                case METERS -> verbs.meters(member.reference(), draft.since, draft.resources.meters());
                case INCENTIVE -> payOtherwise(member, draft);
                case CONTACT -> reach(member, draft);
                case WITHDRAWAL -> leave(member, draft);
            }
        } catch (Taken taken) {
            return new Applied(again(change, taken.what()), reference);
        }
        reviews.forget(reference);
        gate.end(reference);
        return new Applied(null, tell(change, Outcome.DONE, before, draft.newEmail()));
    }

    /** A clerk has refused the billing: nothing changes, the member is told under the reference returned. */
    @Transactional
    public String refuse(String reference) {
        var change = changes.lock(reference);
        reviews.forget(reference);
        gate.end(reference);
        return tell(
                change,
                Outcome.REFUSED,
                members.byReference(change.member()).orElseThrow().profile().email());
    }

    /** How a change stands, as the member's page says it. */
    public enum Standing {
        NONE,
        OPEN,
        /** Who is registered in the new home or with the number is asked, or a clerk decides about it. */
        WITH_HOLDER,
        /** A clerk is registering what no list had. */
        WITH_REGISTRAR,
        WITH_CLERK;

        /** Whether somebody else than the member has to act. */
        public boolean waits() {
            return this != NONE && this != OPEN;
        }
    }

    public Standing standing(String member) {
        if (!changes.isOpen(member)) {
            return Standing.NONE;
        }
        var reference = OpenChanges.reference(member);
        return reviews.latest(reference).filter(Review::isOpen).isPresent()
                ? Standing.WITH_CLERK
                : gate.standing(reference);
    }

    /** Nothing changes: stopped by the member, or nobody came back. */
    public void erase(String reference) {
        reviews.abandon(reference);
        gate.end(reference);
        changes.forget(reference);
    }

    /** Whether the member has not come for a week; nothing to be said of a change that waits for others. */
    public boolean isSilent(String reference) {
        return changes.isSilent(reference);
    }

    private void move(Member member, ChangeDraft draft) throws Taken {
        var home = draft.home(member);
        var dwelling = draft.dwelling;
        var place = Optional.ofNullable(draft.place);
        verbs.move(
                member.reference(),
                new NewHome(
                        draft.since,
                        municipalities.of(home.district()).id(),
                        home.address(),
                        home.apartment(),
                        rules.key(dwelling, draft.place),
                        dwelling.dong(),
                        dwelling.ho(),
                        dwelling.detail(),
                        place.map(Place::name).orElse(null),
                        place.map(Place::area).orElse(null),
                        draft.resources.meters()));
        if (draft.incentive != null) {
            payOtherwise(member, draft);
        }
    }

    private String again(OpenChange change, Taken.What taken) {
        var draft = change.draft();
        boolean dwelling = taken == Taken.What.DWELLING;
        boolean moves = draft.kind == MemberChange.Kind.MOVE;
        if (dwelling) {
            draft.notice = moves
                    ? rules.taken(draft.home)
                    : "그사이 담당자가 지금 집을 다른 분의 집으로 정했어요. ‘그만두기’를 누르고 ‘이사했어요’로 사는 집을 알려 주세요.";
        } else {
            draft.notice =
                    "그사이 다른 회원이 같은 고객번호를 등록했어요. 고지서의 번호를 다시 확인해 주세요. 번호가 맞고 쓰던 분이 이사를 갔다면 아래에 표시하고 ‘다음’을 눌러 주세요.";
        }
        changes.save(change.reference(), draft);
        return dwelling && moves ? ChangeDraft.DWELLING : ChangeDraft.RESOURCES;
    }

    private void payOtherwise(Member member, ChangeDraft draft) {
        var account = Optional.ofNullable(draft.account);
        verbs.incentive(
                member.reference(),
                draft.incentive,
                account.map(known -> known.bank()).orElse(null),
                account.map(known -> known.number()).orElse(null),
                account.map(known -> known.holder()).orElse(null));
        payees.chosenAnew(member.reference(), account.isPresent());
    }

    private void reach(Member member, ChangeDraft draft) {
        if (draft.office != null) {
            verbs.office(member.reference(), draft.office);
        } else {
            verbs.contact(member.reference(), profile -> reached(profile, draft.reach));
        }
    }

    private static Profile reached(Profile profile, ChangeDraft.Reach reach) {
        return profile.with(changed -> changed.mobile(reach.mobile())
                .phone(reach.phone())
                .email(reach.email())
                .householdSize(reach.householdSize())
                .relation(reach.householder().relation())
                .householder(reach.householder().name()));
    }

    private void leave(Member member, ChangeDraft draft) {
        if (draft.givesUp) {
            leavers.giveUp(member.reference());
        }
        var money = leavers.money(member.reference());
        draft.paidLater = money.due() > 0 || money.onItsWay() > 0;
        leaving.leave(member.reference(), draft.paidLater);
    }

    /** To the old address and to the new one: whoever did not change it should hear of it. */
    private String tell(OpenChange change, Outcome outcome, String... addresses) {
        var told = change.draft().told(outcome);
        told.mailTo = Stream.of(addresses).filter(Objects::nonNull).distinct().toList();
        return changes.close(change.reference(), told);
    }
}
