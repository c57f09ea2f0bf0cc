package kr.carbonpoint.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is told about an area. Its form is that of {@code statistics.json} (docs/files.md).
 *
 * @param provinces the country's 시도, whatever the area; Seoul is not among them
 * @param municipalities of the 시도 that the area is or lies in, otherwise empty
 * @param growth of those groups of 개별 that are told, the earliest half-year first
 * @param settled likewise those that were settled
 */
public record Overview(
        LocalDate on,
        Area area,
        Figure individual,
        Figure complex,
        List<Row> groups,
        List<Region> provinces,
        List<Region> municipalities,
        List<Growth> growth,
        List<Saving> settled) {

    /** A row of the table. */
    public record Row(Group group, Figure count) {}

    /** How many 개별 take part in a 시도 or municipality. @param code of the 시도, or id of the municipality */
    public record Region(String code, String name, Figure count) {}

    /** A half-year; standing: at its end. */
    public record Growth(String half, String label, Figure joined, Figure departed, Figure standing) {}

    /**
     * What a settled half-year brought.
     *
     * @param savers members who used less of something
     * @param electricity kWh that they saved
     * @param water ㎥
     * @param gas ㎥
     * @param co2 kilograms
     * @param rewarded members who got points
     * @param won that are owed for the points
     * @param paid won that were paid so far, 단지 left out
     */
    public record Saving(
            String half,
            String label,
            Figure savers,
            Figure electricity,
            Figure water,
            Figure gas,
            Figure co2,
            Figure rewarded,
            Figure points,
            Figure won,
            Figure paid,
            List<Integer> factors) {}

    /** Rows of 개별 or of 단지. */
    public List<Row> rows(boolean complexes) {
        return groups.stream()
                .filter(row -> row.group().isComplex() == complexes)
                .toList();
    }
}
