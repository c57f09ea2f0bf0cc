package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.carbonpoint.membership.MemberKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTests {

    private static final LocalDate BIRTH = LocalDate.of(2012, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "ADULT, 2026-11-21, 만 14세 미만",
        "FOREIGNER, 2026-11-21, 만 14세 미만",
        "CHILD, 2026-11-22, 만 14세 이상",
        "CHILD, 2030-01-01, 만 14세 이상"
    })
    void wrongAgeIsToldWhichKindToChoose(MemberKind kind, LocalDate today, String instead) {
        assertThat(Eligibility.ofAge(kind, BIRTH, today)).get().asString().contains("‘" + instead + "’");
    }

    @ParameterizedTest
    @CsvSource({"ADULT, 2026-11-22", "FOREIGNER, 2026-11-22", "CHILD, 2026-11-21", "CHILD, 2012-11-22"})
    void rightAgeIsWelcome(MemberKind kind, LocalDate today) {
        assertThat(Eligibility.ofAge(kind, BIRTH, today)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADULT, true, 국내거주외국인", "FOREIGNER, false, 만 14세 이상"})
    void wrongNationalityIsToldWhichKindToChoose(MemberKind kind, boolean foreigner, String instead) {
        assertThat(Eligibility.ofNationality(kind, foreigner)).get().asString().contains("‘" + instead + "’");
    }

    @ParameterizedTest
    @CsvSource({"ADULT, false", "FOREIGNER, true", "CHILD, false", "CHILD, true"})
    void childrenOfForeignersAreChildren(MemberKind kind, boolean foreigner) {
        assertThat(Eligibility.ofNationality(kind, foreigner)).isEmpty();
    }
}
