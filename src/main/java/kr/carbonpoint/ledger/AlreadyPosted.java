package kr.carbonpoint.ledger;

/** The event is in the ledger already. Whoever gets this has nothing left to post. */
public class AlreadyPosted extends RuntimeException {

    AlreadyPosted(String source) {
        super(source + " is posted already");
    }
}
