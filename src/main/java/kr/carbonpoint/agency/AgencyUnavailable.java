package kr.carbonpoint.agency;

/**
 * An outside agency gave no usable answer: refused connection, timeout, error status, unknown code, or too many calls
 * under way. It says nothing about the person asked for; trying again later is the right thing. Neither the message nor
 * a cause carries what was sent or received.
 */
public class AgencyUnavailable extends RuntimeException {

    /**
     * @param agency short name, for example {@code name-check}
     * @param reason what went wrong, without anything that was sent or received
     */
    public AgencyUnavailable(String agency, String reason) {
        super(agency + ": " + reason);
    }
}
