package kr.carbonpoint.address;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.carbonpoint.address.SearchResult.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of the country, as far as their files were loaded (domain.md §4.2). */
@Component
public class AddressDirectory {

    private static final String COLUMNS = """
            id, district_code, road_address, lot_address, postcode, building_name,
            apartment or apartment_by_building as apartment""";
    private static final String ARM = """
            (select %s, road_key, building_main, building_sub from address
             where province_code = :province and removed_on is null %s and %s limit :limit)
            """;

    private final JdbcClient jdbc;

    public AddressDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds addresses by road name and number, lot, or building name; spaces don't matter.
     *
     * @param districtCode 5 digits, {@code null} for the whole province
     */
    public SearchResult search(String provinceCode, String districtCode, String text) {
        var searched = new SearchText(text);
        if (searched.tooShort()) {
            return new SearchResult(List.of(), Outcome.TOO_SHORT);
        }
        for (Reading reading : searched.readings()) {
            var found = find(provinceCode, districtCode, reading);
            if (!found.isEmpty()) {
                return SearchResult.of(found);
            }
        }
        return SearchResult.of(List.of());
    }

    /** An address by its id, also one that was deleted since somebody chose it. */
    public Optional<Address> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from address where id = :id")
                .param("id", id)
                .query(Address.class)
                .optional();
    }

    /** The 동 of an apartment with homes, "101동" before "1001동"; empty when the files name none. */
    public List<String> dongs(String addressId) {
        return jdbc
                .sql("select distinct name from address_dong where address_id = :address")
                .param("address", addressId)
                .query(String.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(AddressDirectory::natural))
                .toList();
    }

    private List<Address> find(String province, String district, Reading reading) {
        var condition = Condition.of(reading);
        return jdbc.sql(sql(condition, district != null))
                .params(condition.values())
                .param("province", province)
                .param("district", district)
                .param("limit", SearchResult.MOST + 1)
                .query(Address.class)
                .list();
    }

    /** One arm for each index that may help, so that none of them is given up for a scan of the table. */
    static String sql(Condition condition, boolean inDistrict) {
        String district = inDistrict ? "and district_code = :district" : "";
        String arms = condition.alternatives().stream()
                .map(alternative -> ARM.formatted(COLUMNS, district, alternative))
                .collect(Collectors.joining("union\n"));
        return "select * from (%s) found order by road_key, building_main, building_sub, id limit :limit"
                .formatted(arms);
    }

    private static String natural(String name) {
        return Pattern.compile("\\d+")
                .matcher(name)
                .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group());
    }
}
