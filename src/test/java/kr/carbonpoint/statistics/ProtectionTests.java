package kr.carbonpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import kr.carbonpoint.statistics.Figure.Mark;
import org.junit.jupiter.api.Test;

/** Somebody who tries every possibility with everything that is told finds no number that is not. */
class ProtectionTests {

    private final Map<Integer, Long> counts = new TreeMap<>();
    private final Map<Integer, String> provinces = new HashMap<>();

    @Test
    void nothingIsHiddenWithoutNeed() {
        given("A", 5, 900, 0).given("B", 7);

        var protection = protection();

        assertThat(told(protection, "A")).containsExactly("5", "900", "0");
        assertThat(protection.of(province("A")).label()).isEqualTo("905");
        assertThat(protection.of(Area.COUNTRY).label()).isEqualTo("912");
    }

    @Test
    void aSmallNumberTakesTheSmallestOtherAlong() {
        given("A", 3, 900, 12, 0).given("B", 7);

        var protection = protection();

        assertThat(told(protection, "A")).containsExactly("5 미만", "900", "비공개", "0");
        assertThat(protection.of(province("A")).label()).isEqualTo("915");
    }

    @Test
    void twoSmallNumbersProtectEachOtherUnlessTheirSumTellsThem() {
        assertThat(told(given("A", 3, 2, 40).protection(), "A")).containsExactly("5 미만", "5 미만", "40");
        assertThat(told(given("A", 1, 1, 40).protection(), "A")).containsExactly("5 미만", "5 미만", "비공개");
        assertThat(told(given("A", 4, 4, 40).protection(), "A")).containsExactly("5 미만", "5 미만", "비공개");
    }

    @Test
    void aProvinceOfOneMunicipalityIsProtectedByAnother() {
        given("A", 3).given("B", 20, 30).given("C", 100, 200);

        var protection = protection();

        assertThat(protection.of(province("A")).label()).isEqualTo("5 미만");
        assertThat(protection.of(province("B")).label()).isEqualTo("비공개");
        assertThat(told(protection, "B")).containsExactly("비공개", "30");
        assertThat(protection.of(province("C")).label()).isEqualTo("300");
        assertThat(protection.of(Area.COUNTRY).label()).isEqualTo("353");
    }

    @Test
    void whereThereIsNothingElseTheCountryIsNotToldEither() {
        var protection = given("A", 3).protection();

        assertThat(protection.of(Area.COUNTRY).label()).isEqualTo("5 미만");
        assertThat(given("A", 30).protection().of(Area.COUNTRY).label()).isEqualTo("30");
    }

    @Test
    void noHiddenNumberFollowsFromWhatIsTold() {
        var random = new Random(20_261_127);
        for (int i = 0; i < 4000; i++) {
            counts.clear();
            provinces.clear();
            int municipalities = 1 + random.nextInt(6);
            for (int id = 1; id <= municipalities; id++) {
                counts.put(id, (long) (random.nextInt(3) == 0 ? random.nextInt(11) : random.nextInt(5)));
                provinces.put(id, String.valueOf((char) ('A' + random.nextInt(3))));
            }
            everythingHiddenStaysOpen(protection());
        }
    }

    private void everythingHiddenStaysOpen(Protection protection) {
        var ids = List.copyOf(counts.keySet());
        var possible = new HashMap<String, Set<Long>>();
        tryAll(protection, ids, new ArrayList<>(), possible);
        possible.forEach((what, values) ->
                assertThat(values).as("%s of %s in %s", what, counts, provinces).hasSizeGreaterThan(1));
        assertThat(counts)
                .allSatisfy((id, count) -> assertThat(
                                protection.of(municipality(id)).mark())
                        .isIn(count > 0 && count < 5 ? List.of(Mark.UNDER_5) : List.of(Mark.EXACT, Mark.WITHHELD)));
    }

    /** Goes through all numbers that agree with what is told, and notes what each hidden one is then. */
    private void tryAll(Protection protection, List<Integer> ids, List<Long> tried, Map<String, Set<Long>> possible) {
        if (tried.size() < ids.size()) {
            int id = ids.get(tried.size());
            candidates(protection.of(municipality(id)), counts.get(id)).forEach(value -> {
                tried.add(value);
                tryAll(protection, ids, tried, possible);
                tried.remove(tried.size() - 1);
            });
            return;
        }
        var sums = new HashMap<String, Long>();
        for (int i = 0; i < ids.size(); i++) {
            sums.merge(provinces.get(ids.get(i)), tried.get(i), Long::sum);
        }
        long all = tried.stream().mapToLong(Long::longValue).sum();
        if (!agrees(protection.of(Area.COUNTRY), all)
                || !sums.entrySet().stream()
                        .allMatch(sum -> agrees(protection.of(province(sum.getKey())), sum.getValue()))) {
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            note(protection.of(municipality(ids.get(i))), "municipality " + ids.get(i), tried.get(i), possible);
        }
        sums.forEach((province, sum) -> note(protection.of(province(province)), "province " + province, sum, possible));
        note(protection.of(Area.COUNTRY), "country", all, possible);
    }

    private static void note(Figure figure, String what, long value, Map<String, Set<Long>> possible) {
        if (figure.number() == null) {
            possible.computeIfAbsent(what, key -> new HashSet<>()).add(value);
        }
    }

    private static List<Long> candidates(Figure figure, long count) {
        return switch (figure.mark()) {
            case UNDER_5 -> List.of(1L, 2L, 3L, 4L);
            case WITHHELD -> LongStream.rangeClosed(5, count + 5).boxed().toList();
            default -> List.of(figure.number());
        };
    }

    private static boolean agrees(Figure figure, long sum) {
        return switch (figure.mark()) {
            case UNDER_5 -> sum > 0 && sum < 5;
            case WITHHELD -> true;
            default -> figure.number() == sum;
        };
    }

    private ProtectionTests given(String province, long... numbers) {
        if (provinces.containsValue(province)) {
            counts.clear();
            provinces.clear();
        }
        for (long number : numbers) {
            int id = counts.size() + 1;
            counts.put(id, number);
            provinces.put(id, province);
        }
        return this;
    }

    private Protection protection() {
        return new Protection(counts, provinces);
    }

    private List<String> told(Protection protection, String province) {
        return counts.keySet().stream()
                .filter(id -> provinces.get(id).equals(province))
                .map(id -> protection.of(municipality(id)).label())
                .toList();
    }

    private static Area province(String code) {
        return new Area(code, null, code);
    }

    private Area municipality(int id) {
        return new Area(provinces.get(id), id, "");
    }
}
