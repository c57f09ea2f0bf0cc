package kr.carbonpoint.terms;

/** Who is asked to consent to a text. */
public enum Audience {
    /** Whoever joins. */
    MEMBER,
    /** Whoever wants an account to work for a municipality. */
    STAFF
}
