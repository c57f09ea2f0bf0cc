package kr.carbonpoint.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.resource.Resource;

/** Reads a row of the table result, with the meter's since. */
final class ResultRow {

    private ResultRow() {}

    static ResourceResult read(ResultSet row, Half half) throws SQLException {
        int evaluated = row.getInt("evaluated");
        int usageMonths = row.getInt("usage_months");
        int baselineMonths = row.getInt("baseline_months");
        var exact = (Integer) row.getObject("exact_rate");
        String reason = row.getString("reason");
        String band = row.getString("band");
        var usage = filled(row.getLong("usage_sum"), evaluated, usageMonths, 1);
        var baseline = filled(row.getLong("baseline_sum"), evaluated, baselineMonths, 2);
        var result = new ResourceResult(
                Resource.values()[row.getInt("resource") - 1],
                row.getLong("municipality_id"),
                row.getObject("since", LocalDate.class),
                months(half, evaluated),
                months(half, evaluated & ~(usageMonths & baselineMonths)),
                usage.setScale(0, RoundingMode.HALF_UP).longValue(),
                baseline.setScale(0, RoundingMode.HALF_UP).longValue(),
                usage.setScale(2, RoundingMode.HALF_UP),
                baseline.setScale(2, RoundingMode.HALF_UP),
                exact == null ? null : BigDecimal.valueOf(exact, 3),
                (Integer) row.getObject("cut_rate"),
                band == null ? null : Band.valueOf(band),
                reason == null ? null : Reason.valueOf(reason),
                row.getInt("points") + row.getInt("standard_points"),
                row.getLong("co2"),
                List.of());
        return result.saying(ResultSentences.of(result, row.getInt("standard_points")));
    }

    private static List<YearMonth> months(Half half, int bits) {
        return IntStream.range(0, 6)
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(half.months()::get)
                .toList();
    }

    /** The sum with missing months as the mean of the others: exact enough to be rounded, halves are kept. */
    private static BigDecimal filled(long sum, int evaluated, int present, int times) {
        long parts = (long) Integer.bitCount(present) * times;
        return parts == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum * Integer.bitCount(evaluated))
                        .divide(BigDecimal.valueOf(parts), 9, RoundingMode.HALF_UP);
    }
}
