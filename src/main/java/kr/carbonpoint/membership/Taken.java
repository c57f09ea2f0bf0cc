package kr.carbonpoint.membership;

/** Somebody else's membership already has what this one needs. Nothing of the new membership was stored. */
public class Taken extends Exception {

    /** What can belong to one membership only. */
    public enum What {
        PERSON,
        DWELLING,
        METER,
        LOGIN_ID
    }

    private final What what;

    Taken(What what) {
        super(what.name(), null, false, false);
        this.what = what;
    }

    public What what() {
        return what;
    }
}
