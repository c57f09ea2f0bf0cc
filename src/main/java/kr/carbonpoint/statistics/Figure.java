package kr.carbonpoint.statistics;

/**
 * A number as it may be told to everybody (docs/adr/0024).
 *
 * @param number null where it is not told
 */
public record Figure(Long number, Mark mark) {

    public enum Mark {
        EXACT,
        /** To a full ten. */
        ROUNDED,
        /** The sum of those parts that are told. */
        AT_LEAST,
        /** From 1 to 4. */
        UNDER_5,
        /** Would tell another one. */
        WITHHELD
    }

    /** What people share it with so few that it is not told. */
    static final int FEW = 5;

    public static Figure exact(long number) {
        return new Figure(number, Mark.EXACT);
    }

    static Figure atLeast(long number) {
        return number == 0 ? withheld() : new Figure(number, Mark.AT_LEAST);
    }

    static Figure withheld() {
        return new Figure(null, Mark.WITHHELD);
    }

    /** One that is not told: as small where it is small, without a reason otherwise. */
    static Figure hidden(long number) {
        return isSmall(number) ? new Figure(null, Mark.UNDER_5) : withheld();
    }

    /** To a full ten, for numbers that add up with others that are told. */
    static Figure rounded(long number) {
        return isSmall(number) ? hidden(number) : new Figure(Math.floorDiv(number + 5, 10) * 10L, Mark.ROUNDED);
    }

    static boolean isSmall(long number) {
        return number > 0 && number < FEW;
    }

    boolean isExact() {
        return mark == Mark.EXACT;
    }

    /** A number that those who are counted here share: told only where they are. */
    Figure shared(long value) {
        return isExact() ? exact(value) : withheld();
    }

    /** As people read it. */
    public String label() {
        return switch (mark) {
            case EXACT, ROUNDED -> "%,d".formatted(number);
            case AT_LEAST -> "%,d 이상".formatted(number);
            case UNDER_5 -> "5 미만";
            case WITHHELD -> "비공개";
        };
    }
}
