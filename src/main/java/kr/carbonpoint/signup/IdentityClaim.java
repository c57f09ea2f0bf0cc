package kr.carbonpoint.signup;

import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.identity.PersonNumber;

/** Name and number on their way from the form to the agency, in memory only. */
public record IdentityClaim(PersonName name, PersonNumber number) {

    @Override
    public String toString() {
        return "IdentityClaim[…]";
    }
}
