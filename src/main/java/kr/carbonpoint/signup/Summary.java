package kr.carbonpoint.signup;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.incentive.Affiliation;
import kr.carbonpoint.incentive.Affiliations;
import kr.carbonpoint.incentive.Bank;
import kr.carbonpoint.incentive.Banks;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.terms.Term;
import kr.carbonpoint.terms.Terms;
import org.springframework.stereotype.Component;

/** The answers of a draft as one page of Markdown. */
@Component
class Summary {

    private final Terms terms;
    private final Suppliers suppliers;
    private final Banks banks;
    private final Affiliations affiliations;

    Summary(Terms terms, Suppliers suppliers, Banks banks, Affiliations affiliations) {
        this.terms = terms;
        this.suppliers = suppliers;
        this.banks = banks;
        this.affiliations = affiliations;
    }

    String of(Draft draft) {
        var page = new StringBuilder();
        draft.find(Entry.class).ifPresent(entry -> {
            heading(page, Step.CHOOSE_TYPE);
            line(page, "회원 유형", entry.kind().label());
        });
        draft.find(Consents.class).ifPresent(consents -> {
            heading(page, Step.AGREE_TERMS);
            line(page, "동의한 항목", titles(consents));
        });
        draft.find(Identity.class).ifPresent(identity -> {
            heading(page, Step.PROVE_IDENTITY);
            line(page, draft.needs().institution() ? "상호" : "이름", identity.name());
            line(page, "생년월일", identity.birthDate());
            draft.find(Business.class).ifPresent(business -> InstitutionSummary.business(page, business));
        });
        draft.find(Home.class).ifPresent(home -> {
            heading(page, Step.CHOOSE_ADDRESS);
            line(page, "도로명주소", home.line());
            line(page, "지번주소", home.lot());
            line(page, "우편번호", home.postcode());
            draft.find(Dwelling.class)
                    .filter(dwelling -> draft.needs().site() != Needs.Site.COMPLEX)
                    .ifPresent(dwelling -> line(page, "상세주소", dwelling.line().isEmpty() ? "없음" : dwelling.line()));
            InstitutionSummary.site(page, draft);
        });
        draft.find(Resources.class).ifPresent(resources -> {
            heading(page, Step.ENTER_RESOURCES);
            resources.meters().forEach(meter -> line(page, meter.resource().label(), words(meter, resources.typed())));
            line(page, "담당자에게 알릴 내용", resources.note());
        });
        draft.find(Account.class).ifPresent(account -> {
            heading(page, Step.CREATE_ACCOUNT);
            line(page, "아이디", account.loginId());
            line(page, "비밀번호", "입력했어요");
        });
        draft.find(Contact.class).ifPresent(contact -> contact(page, draft, contact));
        return page.toString();
    }

    private void contact(StringBuilder page, Draft draft, Contact contact) {
        heading(page, Step.ENTER_CONTACT);
        draft.find(ContactPerson.class).ifPresent(person -> InstitutionSummary.person(page, person));
        line(page, "휴대폰", contact.mobile());
        if (contact.relation() != null) {
            line(
                    page,
                    "세대주",
                    "%s (가입자는 %s)"
                            .formatted(contact.householder(), contact.relation().label()));
        }
        line(page, "인센티브", contact.incentive().label());
        if (contact.account() != null) {
            var bank = banks.find(contact.bank()).map(Bank::name).orElse(contact.bank());
            line(page, "계좌", "%s %s (예금주 %s)".formatted(bank, contact.account(), contact.accountHolder()));
        }
        line(page, "참여동기", contact.motive() == null ? null : contact.motive().label());
        line(page, "면적", contact.area() == null ? null : contact.area() + "㎡");
        line(page, "전입일자", contact.movedIn());
        line(page, "가족 수", contact.householdSize() == null ? null : contact.householdSize() + "명");
        line(page, "이메일", contact.email());
        line(page, "전화번호", contact.phone());
        line(
                page,
                "소속기관",
                Optional.ofNullable(contact.affiliation())
                        .flatMap(affiliations::find)
                        .map(Affiliation::name)
                        .orElse(null));
    }

    private String titles(Consents consents) {
        var titles = terms.current().stream().collect(Collectors.toMap(Term::id, Term::title));
        return consents.given().stream()
                .map(Consent::term)
                .map(id -> titles.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private String words(MemberMeter meter, Map<Resource, String> typed) {
        if (meter.number() == null) {
            return meter.billing().label();
        }
        var supplier = suppliers
                .find(meter.supplier())
                .map(Supplier::name)
                .orElseGet(() -> typed.getOrDefault(meter.resource(), meter.supplier()));
        return "%s · %s · %s".formatted(meter.billing().label(), supplier, meter.number());
    }

    private static void heading(StringBuilder page, Step step) {
        page.append("\n### ").append(step.title()).append("\n\n");
    }

    static void line(StringBuilder page, String label, Object value) {
        if (value != null) {
            page.append("- ")
                    .append(label)
                    .append(": **")
                    .append(Markdown.plain(value.toString()))
                    .append("**\n");
        }
    }
}
