package kr.carbonpoint.terms;

/** Whom a text is for. */
public enum Audience {
    /** Whoever joins is asked to consent. */
    MEMBER,
    /** Whoever wants an account to work for a municipality is asked. */
    STAFF,
    /** Everybody: it is there to be read, nobody is asked to consent. */
    PUBLIC
}
