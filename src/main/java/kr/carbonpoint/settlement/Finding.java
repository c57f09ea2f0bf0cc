package kr.carbonpoint.settlement;

/**
 * Something in which a file and the results differ.
 *
 * @param line number of the line, the header being 1; null for ONLY_HERE
 * @param reference public reference of the member; null for BAD
 * @param resource ELECTRICITY, WATER or GAS; null for BAD
 * @param column name of the column, only for DIFFERENT
 * @param ours our value, null for none
 * @param theirs the value in the file, null for none
 * @param reason why the line could not be used, in Korean, only for BAD
 */
public record Finding(
        Kind kind,
        Long line,
        String reference,
        String resource,
        String column,
        String ours,
        String theirs,
        String reason) {

    /** What differs. */
    public enum Kind {
        /** A value; one finding a column. */
        DIFFERENT,
        /** A result that is not in the file. */
        ONLY_HERE,
        /** A line about a result that we don't have. */
        ONLY_THERE,
        /** A line that cannot be used. */
        BAD
    }
}
