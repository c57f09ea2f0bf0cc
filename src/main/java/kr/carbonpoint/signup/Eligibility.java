package kr.carbonpoint.signup;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import kr.carbonpoint.membership.MemberKind;

/**
 * Who may join as which kind (guide, 유형선택): by age, and whether a Korean or a foreigner. No kind is that of a guardian,
 * who does not join.
 */
final class Eligibility {

    private Eligibility() {}

    /** What to choose instead when the age is not that of the kind; a child of foreigners joins as a child. */
    static Optional<String> ofAge(MemberKind kind, LocalDate birth, LocalDate today) {
        boolean child = Period.between(birth, today).getYears() < Ward.INDEPENDENT_FROM;
        if (child == (kind == MemberKind.CHILD)) {
            return Optional.empty();
        }
        return Optional.of(
                child
                        ? "만 14세 미만은 보호자 동의가 있어야 해서 따로 가입해요. " + choose(MemberKind.CHILD)
                        : "만 14세가 지났으면 보호자 동의 없이 가입해요. " + choose(MemberKind.ADULT));
    }

    /** What to choose instead when a Korean comes as a foreigner, or the other way round. */
    static Optional<String> ofNationality(MemberKind kind, boolean foreigner) {
        if (kind == MemberKind.ADULT && foreigner) {
            return Optional.of("외국인으로 등록되어 있어요. " + choose(MemberKind.FOREIGNER));
        }
        return kind == MemberKind.FOREIGNER && !foreigner
                ? Optional.of("주민등록이 되어 있어요. " + choose(MemberKind.ADULT))
                : Optional.empty();
    }

    private static String choose(MemberKind kind) {
        return "‘이전’으로 돌아가 회원 유형에서 ‘%s’을 골라 주세요.".formatted(kind.label());
    }
}
