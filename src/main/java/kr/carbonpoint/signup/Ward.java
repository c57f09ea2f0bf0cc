package kr.carbonpoint.signup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonName;

/** The child that a guardian consents for. */
record Ward(String name, LocalDate birthDate) {

    /** At this age nobody has to consent any longer (PIPA §22의2①). */
    static final int INDEPENDENT_FROM = 14;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** @throws Refusal on {@code childName} or {@code childBirthDate}, also for somebody who is 14 */
    static Ward parse(Answers answers, LocalDate today) {
        var name = PersonName.parse(answers.required("childName", "자녀의 이름을 입력해 주세요."), "childName");
        var birth = birthDate(answers.required("childBirthDate", "자녀의 생년월일을 8자리로 입력해 주세요. 예) 20150301"));
        if (birth.isAfter(today)) {
            throw new Refusal("childBirthDate", "태어난 날이 오늘보다 늦어요. 생년월일을 다시 확인해 주세요.");
        }
        if (Period.between(birth, today).getYears() >= INDEPENDENT_FROM) {
            throw new Refusal("childBirthDate", "만 14세가 되면 보호자 동의 없이 혼자 가입할 수 있어요. 생년월일이 맞는지 확인해 주세요.");
        }
        return new Ward(name.text(), birth);
    }

    private static LocalDate birthDate(String typed) {
        try {
            return LocalDate.parse(typed.replaceAll("[\\s.-]", ""), DAY);
        } catch (DateTimeException notADay) {
            throw new Refusal("childBirthDate", "생년월일을 숫자 8자리로 입력해 주세요. 예) 20150301");
        }
    }
}
