package kr.carbonpoint.resource;

import kr.carbonpoint.engine.Digits;
import kr.carbonpoint.engine.Refusal;

/** The rule of a customer number that a person types into a field. */
record CustomerNumber(Supplier supplier, String field) {

    static String digitsOf(String typed) {
        return Digits.of(typed);
    }

    String normalise(String typed) {
        var number = typed == null ? "" : digitsOf(typed);
        var name = supplier.numberName();
        if (number.isEmpty()) {
            throw new Refusal(field, Particle.OBJECT.after(name) + " 입력해 주세요.");
        }
        if (!number.matches("[0-9]+")) {
            throw new Refusal(field, name + "에는 숫자만 입력해 주세요.");
        }
        if (!number.matches(supplier.pattern())) {
            throw new Refusal(field, Particle.TOPIC.after(name) + " " + supplier.digits() + "예요. 고지서에서 다시 확인해 주세요.");
        }
        // The sample picture shows zeros, and someone will copy them.
        if (number.matches("0+")) {
            throw new Refusal(field, "그림 속 번호는 예시예요. 내 고지서에 적힌 " + Particle.OBJECT.after(name) + " 입력해 주세요.");
        }
        return number;
    }
}
