package kr.carbonpoint.signup;

import java.time.LocalDate;
import kr.carbonpoint.identity.PersonName;

/**
 * What somebody says who wants to be asked on the telephone, on its way from the form to the agency.
 *
 * @param mobile as in 010-1234-5678
 */
public record AuthenticationClaim(PersonName name, LocalDate birthDate, String mobile, String provider) {

    @Override
    public String toString() {
        return "AuthenticationClaim[…]";
    }
}
