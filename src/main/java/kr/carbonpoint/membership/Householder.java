package kr.carbonpoint.membership;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonName;

/** The householder of a home, as forms show and read it; perhaps the member. */
public record Householder(Relation relation, String name) {

    /**
     * @param member name of the member
     * @throws Refusal on the field that is wrong
     */
    public static Householder read(Answers answers, String member) {
        var relation = answers.choice("householderRelation", Relation.class, "세대주와의 관계를 골라 주세요.");
        return new Householder(
                relation,
                relation == Relation.SELF
                        ? member
                        : PersonName.parse(answers.required("householderName", "세대주 이름을 입력해 주세요."), "householderName")
                                .text());
    }

    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("householderRelation", relation.name());
        values.put("householderName", relation == Relation.SELF ? null : name);
        return values;
    }

    @Override
    public String toString() {
        return "Householder[…]";
    }
}
