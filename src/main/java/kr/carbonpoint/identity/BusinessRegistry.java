package kr.carbonpoint.identity;

import kr.carbonpoint.agency.AgencyUnavailable;

/** Asks the national tax service whether a business is what it says, and still open (domain.md §5.1). */
public interface BusinessRegistry {

    /** @throws AgencyUnavailable when there is no usable answer; nothing is known about the business then */
    Outcome check(BusinessClaim claim) throws AgencyUnavailable;

    /** What the registry answers. */
    enum Outcome {
        /** Open, and as claimed. */
        MATCHES,
        /** Open, but number, name, representative or day of opening do not belong together. */
        MISMATCH,
        /** 휴업. */
        SUSPENDED,
        /** 폐업. */
        CLOSED,
        /** No such number; a new one is there after a day or two. */
        UNKNOWN
    }
}
