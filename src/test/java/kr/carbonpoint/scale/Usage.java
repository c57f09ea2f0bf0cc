package kr.carbonpoint.scale;

import java.time.YearMonth;

/** How much is used: the same formula for Java, which writes files, and for SQL, which fills the years before. */
class Usage {

    private static final int[][] SEASONS = {
        {110, 105, 95, 90, 88, 95, 115, 125, 100, 90, 92, 105},
        {95, 94, 97, 99, 102, 105, 110, 110, 103, 99, 95, 94},
        {190, 180, 140, 100, 60, 40, 30, 30, 35, 60, 120, 170}
    };
    private static final int[] LEAST = {150, 8, 14};
    private static final int[] SPREAD = {300, 20, 60};

    private Usage() {}

    static int of(Home home, int resource, YearMonth month) {
        long chance = chance(home.id(), resource);
        long base = LEAST[resource - 1] + chance % SPREAD[resource - 1];
        long trend =
                100 + (month.getYear() - 2025) * (chance / 1000 % 51 - 28) + (chance >> month.getMonthValue()) % 9 - 4;
        int usual = (int) (base * SEASONS[resource - 1][month.getMonthValue() - 1] * trend / 10_000);
        return home.kind() == Home.Kind.BUSINESS ? usual * 10 : usual;
    }

    /** The usage of a month as SQL over {@code meter}: null for one in two hundred. */
    static String sql(YearMonth month) {
        int number = month.getMonthValue();
        return """
                case when (chance + %d) %% 200 <> 0 then
                    (base * (array[%d, %d, %d])[resource]
                        * (100 + %d * (chance / 1000 %% 51 - 28) + (chance >> %d) %% 9 - 4) / 10000 * size)::int end
                """.formatted(
                        month.getYear() * 12 + number,
                        SEASONS[0][number - 1],
                        SEASONS[1][number - 1],
                        SEASONS[2][number - 1],
                        month.getYear() - 2025,
                        number);
    }

    /** A table like {@code meter} with what the formula needs. */
    static String of(String table) {
        return """
                (select *, case resource when 1 then %d + chance %% %d when 2 then %d + chance %% %d else %d + chance %% %d end as base
                 from (select *, case kind when 'BUSINESS' then 10 else 1 end as size,
                           (member_id * 3 + resource) * 2654435761 %% 4294967291 as chance
                       from %s) as chances
                 offset 0) as meters
                """.formatted(LEAST[0], SPREAD[0], LEAST[1], SPREAD[1], LEAST[2], SPREAD[2], table);
    }

    private static long chance(long member, long resource) {
        return (member * 3 + resource) * 2_654_435_761L % 4_294_967_291L;
    }
}
