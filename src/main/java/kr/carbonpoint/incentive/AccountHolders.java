package kr.carbonpoint.incentive;

import kr.carbonpoint.agency.AgencyUnavailable;

/** Asks whose account it is (예금주조회). */
public interface AccountHolders {

    /**
     * @param bankCode a {@link Bank#code()}
     * @param accountNumber digits of an {@link AccountNumber}
     * @param holder the name that the account should be in
     * @throws AgencyUnavailable when there is no usable answer
     */
    Outcome check(String bankCode, String accountNumber, String holder) throws AgencyUnavailable;

    /** What the agency answers. */
    enum Outcome {
        HOLDER_MATCHES,
        HOLDER_DIFFERS,
        /** Closed or stopped: money sent there would come back. */
        CLOSED,
        UNKNOWN_ACCOUNT
    }
}
