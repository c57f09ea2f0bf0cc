package kr.carbonpoint.signup;

import java.util.Locale;
import java.util.Optional;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.membership.Institution;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.NewMember;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.Taken;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.stereotype.Service;

/** 가입하기: the draft becomes a membership, whole or not at all. */
@Service
public class Joining {

    private final Applications applications;
    private final Members members;
    private final Institutions institutions;
    private final SiteKeys sites;
    private final DwellingCheck dwellings;
    private final Municipalities municipalities;
    private final Logins logins;
    private final Endings endings;
    private final SamePerson samePerson;
    private final MemberKeys keys;

    Joining(
            Applications applications,
            Members members,
            Institutions institutions,
            SiteKeys sites,
            DwellingCheck dwellings,
            Municipalities municipalities,
            Logins logins,
            Endings endings,
            SamePerson samePerson,
            MemberKeys keys) {
        this.applications = applications;
        this.members = members;
        this.institutions = institutions;
        this.sites = sites;
        this.dwellings = dwellings;
        this.municipalities = municipalities;
        this.logins = logins;
        this.endings = endings;
        this.samePerson = samePerson;
        this.keys = keys;
    }

    /**
     * Makes the applicant a member.
     *
     * @return the step to go back to, with the reason on top, when somebody else was faster; empty when it is done
     */
    public Optional<Step> join(String reference) {
        var application = applications.lock(reference);
        var draft = application.draft();
        var loginId = loginId(reference, draft);
        if (logins.exists(loginId)) {
            return Optional.of(refused(application, Taken.What.LOGIN_ID));
        }
        if (samePerson.isUndecided(application)) {
            return Optional.of(askedFirst(application));
        }
        try {
            members.join(member(reference, draft));
        } catch (Taken taken) {
            return Optional.of(refused(application, taken.what()));
        }
        if (draft.needs().institution()) {
            addInstitution(reference, draft);
        }
        if (draft.isOnPaper()) {
            logins.createApplicant(loginId);
        } else {
            logins.createMember(loginId, draft.get(Account.class).password());
        }
        endings.end(reference, Outcome.JOINED);
        return Optional.empty();
    }

    /** Somebody of the same name joined while this application was at the gate. */
    private Step askedFirst(Application application) {
        application
                .draft()
                .notice(Step.CHECK_ANSWERS, "이름과 생년월일이 같은 분이 방금 가입했어요. ‘가입하기’를 다시 누르시면 같은 분인지 담당자가 확인한 뒤 가입돼요.");
        applications.save(application);
        return Step.CHECK_ANSWERS;
    }

    private void addInstitution(String reference, Draft draft) {
        var business = draft.get(Business.class);
        var person = draft.get(ContactPerson.class);
        institutions.add(
                reference,
                new Institution(
                        business.number(),
                        business.corporateNumber(),
                        business.openedOn(),
                        draft.get(Place.class).name(),
                        person.name(),
                        person.department()));
        if (draft.needs().site() == Needs.Site.COMPLEX) {
            var size = draft.get(ComplexSize.class);
            institutions.addComplex(reference, size.kind(), size.households());
        }
    }

    private Step refused(Application application, Taken.What what) {
        var draft = application.draft();
        boolean institution = draft.needs().institution();
        // The same manager of the same 단지: it is the 단지 that has joined.
        var taken =
                what == Taken.What.PERSON && draft.needs().site() == Needs.Site.COMPLEX ? Taken.What.DWELLING : what;
        var step = step(taken);
        application
                .draft()
                .redo(
                        step,
                        switch (taken) {
                            case PERSON ->
                                institution
                                        ? "이 사업자등록번호로 하는 가입이 이미 끝났어요. 가입한 아이디로 로그인해 주세요. 잊으셨으면 로그인 화면의 ‘아이디·비밀번호 찾기’를 눌러 주세요. 다른 사업자라면 다시 인증해 주세요."
                                        : "같은 분의 가입이 이미 끝났어요. 가입한 아이디로 로그인해 주세요. 잊으셨으면 로그인 화면의 ‘아이디·비밀번호 찾기’를 눌러 주세요. 다른 분이라면 다시 인증해 주세요.";
                            case DWELLING -> dwellings.taken(draft);
                            case METER ->
                                "그사이 다른 회원이 같은 고객번호를 등록했어요. 고지서의 번호를 다시 확인해 주세요. 번호가 맞고 쓰던 분이 이사를 갔다면 아래에 표시하고 ‘다음’을 눌러 주세요.";
                            case LOGIN_ID -> "그사이 다른 회원이 이 아이디를 골랐어요. 다른 아이디를 정해 주세요.";
                        });
        applications.save(application);
        return step;
    }

    private static Step step(Taken.What taken) {
        return switch (taken) {
            case PERSON -> Step.PROVE_IDENTITY;
            case DWELLING -> Step.ENTER_DWELLING;
            case METER -> Step.ENTER_RESOURCES;
            case LOGIN_ID -> Step.CREATE_ACCOUNT;
        };
    }

    /** Who joins on paper has an id made of the reference, and no password. */
    private static String loginId(String reference, Draft draft) {
        return draft.isOnPaper()
                ? "p" + reference.replace("-", "").toLowerCase(Locale.ROOT)
                : draft.get(Account.class).loginId();
    }

    private NewMember member(String reference, Draft draft) {
        var identity = draft.get(Identity.class);
        var home = draft.get(Home.class);
        var dwelling = draft.get(Dwelling.class);
        var contact = draft.get(Contact.class);
        return new NewMember(
                reference,
                loginId(reference, draft),
                draft.get(Entry.class).kind(),
                sites.person(draft),
                identity.ci(),
                identity.birth(keys),
                municipalities.of(home.district()).id(),
                home.address(),
                sites.isExclusive(draft),
                sites.dwelling(draft),
                contact.incentive(),
                new Profile(
                        identity.name(),
                        identity.birthDate(),
                        dwelling.dong(),
                        dwelling.ho(),
                        dwelling.detail(),
                        contact.mobile(),
                        contact.householder(),
                        contact.relation(),
                        contact.bank(),
                        contact.account(),
                        contact.accountHolder(),
                        contact.motive() == null ? null : contact.motive().name(),
                        draft.find(Place.class).map(Place::area).orElse(contact.area()),
                        contact.movedIn(),
                        contact.householdSize(),
                        contact.email(),
                        contact.phone(),
                        contact.affiliation()),
                draft.get(Resources.class).meters(),
                draft.get(Consents.class).given());
    }
}
