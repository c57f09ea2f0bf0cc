package kr.carbonpoint.signup;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Who the agency confirmed.
 *
 * @param person keyed hash of the resident registration number, which itself is kept nowhere
 */
record Identity(String name, LocalDate birthDate, byte[] person) {

    boolean isSameAs(Identity other) {
        return name.equals(other.name) && Arrays.equals(person, other.person);
    }
}
