package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.ContactRules;
import org.springframework.stereotype.Component;

/** Who is in charge at a shop, an authority, a school or a 단지, and into whose account it is paid. */
@Component
class InstitutionContact {

    /** @param payment read before, for every kind of member alike */
    void answered(Draft draft, Answers answers, EnterContact.Payment payment) {
        var person = new ContactPerson(
                PersonName.parse(answers.required("contactName", "담당자 이름을 입력해 주세요."), "contactName")
                        .text(),
                answers.text("department", 50).orElse(null));
        var contact = new Contact(
                ContactRules.mobile("contactMobile", answers.required("contactMobile", "담당자의 휴대폰 번호를 입력해 주세요.")),
                null,
                draft.get(Business.class).representative(),
                payment.incentive(),
                payment.bank(),
                payment.account(),
                payment.holder(),
                null,
                null,
                null,
                null,
                // Asked for here: whoever waits for an approval hears of it by mail.
                ContactRules.email(
                        "officeEmail",
                        answers.text("officeEmail", 100)
                                .orElseThrow(() -> new Refusal("officeEmail", "결과를 받을 이메일 주소를 입력해 주세요."))),
                answers.text("officePhone")
                        .map(typed -> ContactRules.phone("officePhone", typed))
                        .orElse(null),
                null);
        draft.put(Step.ENTER_CONTACT, person);
        draft.put(Step.ENTER_CONTACT, contact);
    }

    Map<String, Object> known(Draft draft, Contact contact) {
        var person = draft.get(ContactPerson.class);
        var values = new HashMap<String, Object>();
        values.put("accountHolder", contact.accountHolder());
        values.put("contactName", person.name());
        values.put("department", person.department());
        values.put("contactMobile", contact.mobile());
        values.put("officePhone", contact.phone());
        values.put("officeEmail", contact.email());
        return values;
    }
}
