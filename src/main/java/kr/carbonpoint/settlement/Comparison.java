package kr.carbonpoint.settlement;

import java.util.List;

/**
 * How a file compares with the results of a municipality's half-year.
 *
 * @param problem why the file could not be compared at all, in Korean, or null
 * @param compared names of the columns whose values were compared
 * @param ignored how many columns of the file are none of a result file
 * @param lines of the file, without header and empty lines
 * @param equal lines that say what we say
 * @param different lines with another value in one column at least
 * @param onlyHere results that no line speaks of
 * @param onlyThere lines about results that we don't have
 * @param older lines with an earlier version of another line, not compared
 * @param bad lines that could not be used
 * @param findings the first of each kind, see {@link Finding}
 */
public record Comparison(
        String problem,
        List<String> compared,
        int ignored,
        long lines,
        long equal,
        long different,
        long onlyHere,
        long onlyThere,
        long older,
        long bad,
        List<Finding> findings) {

    /** So many findings of each kind are kept. */
    public static final int FINDINGS = 200;

    static Comparison impossible(String problem) {
        return new Comparison(problem, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }

    /** Whether the file says the same as we do, about everything. */
    public boolean same() {
        return problem == null && different == 0 && onlyHere == 0 && onlyThere == 0 && bad == 0;
    }

    /** What came out, in a Korean sentence. */
    public String summary() {
        if (problem != null) {
            return problem;
        }
        if (same()) {
            return "%,d줄이 모두 같아요.".formatted(equal);
        }
        return "%,d줄 가운데 같은 줄 %,d개, 값이 다른 줄 %,d개, 우리에게만 있는 결과 %,d개, 파일에만 있는 줄 %,d개, 읽을 수 없는 줄 %,d개예요."
                .formatted(lines, equal, different, onlyHere, onlyThere, bad);
    }
}
