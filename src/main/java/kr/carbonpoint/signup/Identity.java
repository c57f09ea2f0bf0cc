package kr.carbonpoint.signup;

import java.time.LocalDate;
import java.util.Arrays;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.MemberKeys;

/**
 * Who was confirmed. At least one of the keys is there.
 *
 * @param birthDate {@code null} for an institution, whose name is its 상호
 * @param person keyed hash of the registration number, which itself is kept nowhere; {@code null} without a number
 * @param ci keyed hash of the 연계정보 of authentication services; {@code null} when it was not told
 */
record Identity(String name, LocalDate birthDate, byte[] person, byte[] ci) {

    /** Whether it is certainly the same person: of that name, with a key in common. */
    boolean isSameAs(Identity other) {
        return name.equals(other.name) && (equal(person, other.person) || equal(ci, other.ci));
    }

    /** What everybody of this name and birth date has in common; {@code null} for an institution. */
    byte[] birth(MemberKeys keys) {
        return birthDate == null ? null : keys.birth(new PersonName(name), birthDate);
    }

    private static boolean equal(byte[] one, byte[] other) {
        return one != null && Arrays.equals(one, other);
    }
}
