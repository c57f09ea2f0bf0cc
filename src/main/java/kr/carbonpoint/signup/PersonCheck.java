package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Service;

/** One membership a person (regulation §8③), and one draft: an earlier one is taken over. */
@Service
public class PersonCheck {

    private static final Step[] WORTH_KEEPING = {
        Step.SEARCH_ADDRESS, Step.CHOOSE_ADDRESS, Step.ENTER_DWELLING, Step.ENTER_RESOURCES
    };

    private final Applications applications;
    private final Members members;
    private final Endings endings;

    PersonCheck(Applications applications, Members members, Endings endings) {
        this.applications = applications;
        this.members = members;
        this.endings = endings;
    }

    /** Ends the application of somebody who is a member already. */
    public boolean isMember(String reference) {
        var identity = applications.lock(reference).draft().get(Identity.class);
        var known = members.hasPerson(identity.person(), identity.ci());
        if (known) {
            endings.end(reference, Outcome.ALREADY_MEMBER);
        }
        return known;
    }

    /**
     * Takes over what the same person filled in before, on another device or before the session ended. Contact data,
     * account and password are left out: knowing somebody's number is not enough to see those.
     *
     * @return the reference of the earlier application, which is to be ended, or {@code null}
     */
    public String takeOverEarlier(String reference) {
        var application = applications.lock(reference);
        var draft = application.draft();
        var earlier = applications.earlierOf(draft.get(Identity.class), reference);
        if (earlier.isEmpty()) {
            return null;
        }
        var before = earlier.get().draft();
        if (!draft.has(Step.CHOOSE_ADDRESS)
                && before.has(Step.CHOOSE_ADDRESS)
                && before.get(Entry.class).equals(draft.get(Entry.class))) {
            draft.adopt(before, WORTH_KEEPING);
            // Its checks belong to the application: they are made again.
            draft.redo(Step.ENTER_DWELLING);
            draft.redo(Step.ENTER_RESOURCES);
            draft.notice(Step.ENTER_DWELLING, "전에 쓰시던 내용을 불러왔어요. 맞는지 확인하며 이어서 써 주세요.");
            applications.save(application);
        }
        return earlier.get().reference();
    }

    /** Where to go on after the identity check, when that is not the next step of the line. */
    public Optional<Step> following(String reference) {
        var application = applications.lock(reference);
        var draft = application.draft();
        if (draft.needs().guardian() && !draft.get(Guardian.class).consentedFor(draft.get(Identity.class))) {
            draft.redo(Step.PROVE_IDENTITY, "보호자가 동의한 자녀의 이름이나 생년월일과 달라요. 동의받은 본인의 정보로 다시 확인해 주세요.");
            applications.save(application);
            return Optional.of(Step.PROVE_IDENTITY);
        }
        var next = Step.PROVE_IDENTITY.following(draft);
        return Step.PROVE_IDENTITY.next(draft).filter(next::equals).isPresent() ? Optional.empty() : Optional.of(next);
    }
}
