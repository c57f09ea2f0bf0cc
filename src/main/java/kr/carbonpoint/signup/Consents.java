package kr.carbonpoint.signup;

import java.util.List;
import kr.carbonpoint.membership.Consent;

/** The texts that were agreed to. */
record Consents(List<Consent> given) {

    boolean include(String term) {
        return given.stream().anyMatch(consent -> consent.term().equals(term));
    }
}
