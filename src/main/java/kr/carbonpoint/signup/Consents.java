package kr.carbonpoint.signup;

import java.util.List;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.terms.Term;

/** The texts that were agreed to. */
record Consents(List<Consent> given) {

    /** Whether nothing is left to ask about a text: it is optional, or this version of it was agreed to. */
    boolean settle(Term term) {
        return !term.required()
                || given.stream()
                        .anyMatch(consent -> consent.term().equals(term.id()) && consent.version() == term.version());
    }

    boolean include(String term) {
        return given.stream().anyMatch(consent -> consent.term().equals(term));
    }
}
