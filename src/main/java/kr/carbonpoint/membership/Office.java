package kr.carbonpoint.membership;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonName;

/**
 * Who is in charge at a shop, an authority, a school or a 단지, as forms show and read it.
 *
 * @param department {@code null} when there is none
 * @param phone likewise
 */
public record Office(String contact, String department, String mobile, String phone, String email) {

    /** @throws Refusal on the field that is wrong */
    public static Office read(Answers answers) {
        return new Office(
                PersonName.parse(answers.required("contactName", "담당자 이름을 입력해 주세요."), "contactName")
                        .text(),
                answers.text("department", 50).orElse(null),
                ContactRules.mobile("contactMobile", answers.required("contactMobile", "담당자의 휴대폰 번호를 입력해 주세요.")),
                answers.text("officePhone")
                        .map(typed -> ContactRules.phone("officePhone", typed))
                        .orElse(null),
                // Asked for here: whoever waits for an approval hears of it by mail.
                ContactRules.email(
                        "officeEmail",
                        answers.text("officeEmail", 100)
                                .orElseThrow(() -> new Refusal("officeEmail", "결과를 받을 이메일 주소를 입력해 주세요."))));
    }

    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("contactName", contact);
        values.put("department", department);
        values.put("contactMobile", mobile);
        values.put("officePhone", phone);
        values.put("officeEmail", email);
        return values;
    }

    @Override
    public String toString() {
        return "Office[…]";
    }
}
