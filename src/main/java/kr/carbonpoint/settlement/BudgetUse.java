package kr.carbonpoint.settlement;

/**
 * How a municipality's budget of a fiscal year stands, in won.
 *
 * @param budget {@code null} where there is no limit
 * @param awarded what settlement promised to members, paid or not
 * @param reserved of it on lists of payments or with the bank; {@code paid}: of it paid
 * @param waiting what members wait for until there is budget
 */
public record BudgetUse(int fiscalYear, Long budget, long awarded, long reserved, long paid, long waiting) {

    /** What can still be promised; negative when the budget was lowered. {@code null} where there is no limit. */
    public Long left() {
        return budget == null ? null : budget - awarded;
    }
}
