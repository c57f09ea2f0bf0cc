package kr.carbonpoint.membership;

/** A member no longer has a home or a customer number that was theirs. Published in the transaction that ends it. */
public record HomeLeft(long member) {}
