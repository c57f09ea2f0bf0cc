package kr.carbonpoint.signup;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.membership.Office;
import org.springframework.stereotype.Component;

/** Who is in charge at a shop, an authority, a school or a 단지, and into whose account it is paid. */
@Component
class InstitutionContact {

    /** @param payment read before, for every kind of member alike */
    void answered(Draft draft, Answers answers, EnterContact.Payment payment) {
        var office = Office.read(answers);
        draft.put(Step.ENTER_CONTACT, new ContactPerson(office.contact(), office.department()));
        draft.put(
                Step.ENTER_CONTACT,
                new Contact(
                        office.mobile(),
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
                        office.email(),
                        office.phone(),
                        null));
    }

    Map<String, Object> known(Draft draft, Contact contact) {
        var person = draft.get(ContactPerson.class);
        var values = new Office(person.name(), person.department(), contact.mobile(), contact.phone(), contact.email())
                .values();
        values.put("accountHolder", contact.accountHolder());
        return values;
    }
}
