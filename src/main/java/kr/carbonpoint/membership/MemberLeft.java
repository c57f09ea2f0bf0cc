package kr.carbonpoint.membership;

/**
 * A member has left; published in the transaction that erases who it was, for whoever keeps something about the person.
 *
 * @param reference stays with the accounts
 * @param loginId is free again
 */
public record MemberLeft(long id, String reference, String loginId) {}
