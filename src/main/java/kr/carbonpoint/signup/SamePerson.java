package kr.carbonpoint.signup;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.Application.Outcome;
import kr.carbonpoint.signup.IdentityCase.Decision;
import kr.carbonpoint.signup.IdentityCase.Question;
import org.springframework.stereotype.Service;

/**
 * One membership a person (regulation §8③), whichever way they came: where number and CI cannot tell whether a member of
 * the same name and birth date is the applicant, joining waits for a clerk.
 */
@Service
public class SamePerson implements JoinCondition {

    private final IdentityCases cases;
    private final Applications applications;
    private final Members members;
    private final MemberKeys keys;
    private final Municipalities municipalities;
    private final ClerkCalls calls;

    SamePerson(
            IdentityCases cases,
            Applications applications,
            Members members,
            MemberKeys keys,
            Municipalities municipalities,
            ClerkCalls calls) {
        this.cases = cases;
        this.applications = applications;
        this.members = members;
        this.keys = keys;
        this.municipalities = municipalities;
        this.calls = calls;
    }

    /**
     * Asks about the first member who may be the same person.
     *
     * @return whether a clerk has to be called
     */
    public boolean ask(String reference) {
        var application = applications.lock(reference);
        var namesakes = undecided(application);
        if (namesakes.isEmpty() || cases.lock(reference).filter(this::stands).isPresent()) {
            return false;
        }
        var draft = application.draft();
        var identity = draft.get(Identity.class);
        var contact = draft.get(Contact.class);
        cases.open(
                reference,
                Question.SAME_PERSON,
                municipalities.of(draft.get(Home.class).district()).id(),
                namesakes.get(0),
                new IdentityDossier(identity.name(), identity.birthDate(), contact.mobile(), contact.email(), null));
        return true;
    }

    /** Open, or decided in a way that the applicant has not followed yet. */
    private boolean stands(IdentityCase about) {
        return about.question() == Question.SAME_PERSON
                && about.decision() != Decision.CONFIRMED
                && about.decision() != Decision.CALLED_OFF;
    }

    /** Whether a member may be the same person and no clerk has looked at it; others of that name join afterwards. */
    boolean isUndecided(Application application) {
        application
                .draft()
                .find(Identity.class)
                .filter(identity -> identity.birthDate() != null)
                .ifPresent(identity -> members.takeTurns(identity.birth(keys)));
        return !undecided(application).isEmpty();
    }

    private List<String> undecided(Application application) {
        var others = cases.othersThan(application.reference());
        return application.draft().find(Identity.class).stream()
                .filter(identity -> identity.birthDate() != null)
                .flatMap(identity -> members.namesakes(identity.birth(keys), identity.person(), identity.ci()).stream())
                .filter(member -> !others.contains(member))
                .toList();
    }

    @Override
    public Standing standing(Application application) {
        return cases.lock(application.reference())
                .filter(about -> about.question() == Question.SAME_PERSON)
                .map(this::standing)
                .orElse(Standing.CLEAR);
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return cases.latest(reference).map(this::standing);
    }

    @Override
    public void ended(Application application, Outcome outcome) {
        var reference = application.reference();
        cases.lock(reference)
                .filter(IdentityCase::isOpen)
                .ifPresent(about -> cases.close(about, Decision.CALLED_OFF, null, null));
        calls.off(reference);
        // Whoever is refused is still to be told by mail.
        if (outcome != Outcome.REFUSED) {
            cases.forget(reference);
        }
    }

    private Standing standing(IdentityCase about) {
        boolean paper = about.question() == Question.PAPER;
        if (about.isOpen()) {
            return Standing.open(
                    paper
                            ? "%s 담당자에게 신분증 같은 서류를 보여 주세요. %d월 %d일까지 기다려요."
                                    .formatted(
                                            municipalities
                                                    .get(about.municipality())
                                                    .name(),
                                            about.dueAt().getMonthValue(),
                                            about.dueAt().getDayOfMonth())
                            : "이름과 생년월일이 같은 회원이 있어서, 같은 분인지 담당자가 확인해요.");
        }
        return switch (about.decision()) {
            case CONFIRMED, CALLED_OFF -> Standing.CLEAR;
            case ASKED_BACK -> Standing.askedBack(Step.PROVE_IDENTITY, about.message());
            case REFUSED ->
                paper
                        ? Standing.askedBack(Step.PROVE_IDENTITY, about.message())
                        : Standing.refused("이미 가입하신 회원으로 확인되었어요. 예전에 만드신 아이디로 로그인해 주세요. " + about.message());
        };
    }
}
