package kr.carbonpoint.usage;

/** What a clerk says of a question. */
enum Verdict {
    ACCEPT,
    REPLACE,
    LEAVE_OUT,
    /** Accepts all questions of the same kind. */
    ALL_SAME
}
