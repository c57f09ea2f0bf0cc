package kr.carbonpoint.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reading as conditions on the table {@code address}.
 *
 * @param alternatives each can be answered by one index
 */
record Condition(List<String> alternatives, Map<String, Object> values) {

    /** Sorts behind every other character. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static Condition of(Reading reading) {
        if (reading instanceof Reading.Road road) {
            return numbered(
                    "road_key = :key and building_main = :main", "building_sub", road.key(), road.main(), road.sub());
        }
        if (reading instanceof Reading.Lot lot) {
            String where = "dong_key = :key and lot_main = :main and " + (lot.mountain() ? "mountain" : "not mountain");
            return numbered(where, "lot_sub", lot.key(), lot.main(), lot.sub());
        }
        String key = ((Reading.Name) reading).key();
        return new Condition(
                List.of(
                        "road_key >= :key and road_key < :end",
                        "dong_key = :key",
                        "bigrams(name_key) @> bigrams(:key) and name_key like '%' || :key || '%'"),
                Map.of("key", key, "end", key + LAST));
    }

    private static Condition numbered(String where, String subColumn, String key, int main, Integer sub) {
        Map<String, Object> values = new HashMap<>(Map.of("key", key, "main", main));
        if (sub != null) {
            values.put("sub", sub);
        }
        return new Condition(List.of(sub == null ? where : where + " and " + subColumn + " = :sub"), values);
    }
}
