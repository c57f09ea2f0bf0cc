package kr.carbonpoint.period;

import java.util.regex.Pattern;

/**
 * The business key of work on a half-year.
 *
 * @param work as in SETTLE
 * @param municipality {@code null} for the whole country
 */
public record WorkReference(String work, Half half, Long municipality) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]+)-(2\\d{3}H[12])(?:-(\\d{1,9}))?");

    /** @throws IllegalArgumentException when it is none */
    public static WorkReference parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No reference of work on a half-year: " + text);
        }
        var municipality = parts.group(3) == null ? null : Long.valueOf(parts.group(3));
        return new WorkReference(parts.group(1), Half.parse(parts.group(2)), municipality);
    }

    public WorkReference of(long other) {
        return new WorkReference(work, half, other);
    }

    /** For example SETTLE-2026H1, or SETTLE-2026H1-12 for municipality 12. */
    @Override
    public String toString() {
        return work + "-" + half + (municipality == null ? "" : "-" + municipality);
    }
}
