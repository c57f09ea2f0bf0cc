package kr.carbonpoint.ledger;

import kr.carbonpoint.period.Half;

/**
 * What a municipality and a member have between them for a half-year, in points and won. Due may be negative: a
 * correction took back what had been paid, the next payment is less.
 *
 * @param duePoints owed now; {@code reservedPoints}: on a payment list or with the bank
 */
public record Balance(
        long municipality,
        Half half,
        long duePoints,
        long dueWon,
        long reservedPoints,
        long reservedWon,
        long paidPoints,
        long paidWon,
        long lapsedWon,
        long donatedWon) {}
