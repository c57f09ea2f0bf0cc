package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.incentive.AccountForm;
import kr.carbonpoint.incentive.Affiliations;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Incentives;
import kr.carbonpoint.incentive.Motive;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.membership.Householder;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** 세대주, 연락처, 인센티브 and what is optional. */
@Component
class EnterContact extends WizardStep {

    private final Municipalities municipalities;
    private final Incentives incentives;
    private final AccountForm accounts;
    private final Affiliations affiliations;
    private final InstitutionContact institutions;
    private final Clock clock;

    EnterContact(
            Municipalities municipalities,
            Incentives incentives,
            AccountForm accounts,
            Affiliations affiliations,
            InstitutionContact institutions,
            Clock clock) {
        super(Step.ENTER_CONTACT);
        this.municipalities = municipalities;
        this.incentives = incentives;
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        values.put(
                "incentives",
                offered(draft).stream()
                        .map(kind -> new Option(kind.label(), kind.name()))
                        .toList());
        values.put("banks", accounts.banks());
        values.put(
                "affiliations",
                affiliations.all().stream()
                        .map(affiliation -> new Option(affiliation.name(), affiliation.code()))
                        .toList());
        values.put("institution", draft.needs().institution());
        values.put("accountHolder", draft.get(Identity.class).name());
        draft.find(Contact.class).ifPresent(contact -> {
            values.putAll(paid(contact));
            values.putAll(draft.needs().institution() ? institutions.known(draft, contact) : known(contact));
        });
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        if (draft.needs().institution()) {
            institutions.answered(draft, answers, payment(draft, answers));
        } else {
            draft.put(Step.ENTER_CONTACT, household(draft, answers));
        }
        return Map.of();
    }

    /** What is to be given, and into which account if it is money. */
    record Payment(IncentiveKind incentive, String bank, String account, String holder) {}

    private Payment payment(Draft draft, Answers answers) {
        var incentive = answers.choice("incentive", IncentiveKind.class, "받고 싶은 인센티브를 골라 주세요.");
        if (!offered(draft).contains(incentive)) {
            throw new Refusal("incentive", "이 지역에서 드리는 인센티브 가운데에서 골라 주세요.");
        }
        if (incentive != IncentiveKind.CASH) {
            return new Payment(incentive, null, null, null);
        }
        var name = draft.get(Identity.class).name();
        var account = accounts.read(
                answers,
                name,
                draft.find(Business.class).map(Business::representative).orElse(null));
        return new Payment(incentive, account.bank(), account.number(), account.holder());
    }

    private Contact household(Draft draft, Answers answers) {
        var name = draft.get(Identity.class).name();
        var householder = Householder.read(answers, name);
        var payment = payment(draft, answers);
        return new Contact(
                ContactRules.mobile(answers.required("mobile", "휴대폰 번호를 입력해 주세요.")),
                householder.relation(),
                householder.name(),
                payment.incentive(),
                payment.bank(),
                payment.account(),
                payment.holder(),
                answers.choice("motive", Motive.class, "참여동기를 골라 주세요."),
                ContactRules.area(answers.number("area")),
                answers.text("movedIn")
                        .map(typed -> ContactRules.movedIn(typed, LocalDate.now(clock)))
                        .orElse(null),
                ContactRules.householdSize(answers.number("householdSize")),
                answers.text("email", 100).map(ContactRules::email).orElse(null),
                answers.text("phone").map(ContactRules::phone).orElse(null),
                affiliation(answers));
    }

    private List<IncentiveKind> offered(Draft draft) {
        return incentives.offeredBy(
                municipalities.of(draft.get(Home.class).district()).id());
    }

    private String affiliation(Answers answers) {
        return answers.text("affiliation")
                .map(code -> affiliations
                        .find(code)
                        .orElseThrow(() -> new Refusal("affiliation", "목록에 있는 소속기관을 골라 주세요."))
                        .code())
                .orElse(null);
    }

    private static Map<String, Object> paid(Contact contact) {
        var values = new HashMap<String, Object>();
        values.put("incentive", contact.incentive().name());
        values.put("bank", contact.bank());
        values.put("accountNumber", contact.account());
        return values;
    }

    private static Map<String, Object> known(Contact contact) {
        var values = new Householder(contact.relation(), contact.householder()).values();
        values.put("mobile", contact.mobile());
        values.put("motive", contact.motive().name());
        values.put(
                "area",
                Optional.ofNullable(contact.area()).map(Object::toString).orElse(null));
        values.put(
                "movedIn",
                Optional.ofNullable(contact.movedIn())
                        .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                        .orElse(null));
        values.put("householdSize", contact.householdSize());
        values.put("email", contact.email());
        values.put("phone", contact.phone());
        values.put("affiliation", contact.affiliation());
        return values;
    }
}
