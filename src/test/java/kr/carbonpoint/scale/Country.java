package kr.carbonpoint.scale;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The invented members of a whole country, or of a smaller one alike. The same number of members is the same country.
 *
 * @param members how many
 * @param municipalities their ids, the big ones first
 * @param suppliers codes for each resource, electricity first
 */
public record Country(int members, List<Integer> municipalities, List<List<String>> suppliers) {

    /** domain.md §8: 697,801 detached houses, 1,215,893 apartments, 12,703 shops and offices, 4,460 public and schools. */
    static final int WHOLE = 1_930_857;

    private static final int DETACHED = 697_801;
    private static final int APARTMENTS = 1_215_893;

    public static Country of(int members, JdbcClient jdbc) {
        var municipalities = jdbc.sql("select id from municipality order by hashint8(id), id")
                .query(Integer.class)
                .list();
        var suppliers = Stream.of("ELECTRICITY", "WATER", "GAS")
                .map(resource -> jdbc.sql(
                                "select code from supplier where resource = ? and '0123456789' ~ ('^' || pattern || '$') order by code")
                        .param(resource)
                        .query(String.class)
                        .list())
                .toList();
        return new Country(members, municipalities, suppliers);
    }

    Stream<Home> homes() {
        return IntStream.rangeClosed(1, members).mapToObj(this::home);
    }

    /** @param id from 1; also the id of the member */
    public Home home(int id) {
        // A permutation: kinds come mixed, and their numbers are still exact.
        long place = id * 1_000_000_007L % members * WHOLE / members;
        var kind = place < DETACHED
                ? Home.Kind.DETACHED
                : place < DETACHED + APARTMENTS ? Home.Kind.FLAT : Home.Kind.BUSINESS;
        double share = Math.floorMod(id * 7_368_787L, 1_000_003) / 1_000_003.0;
        // Squared, so that the biggest municipality has 7 % of the members and the smallest 0.2 %.
        int municipality = municipalities.get((int) (share * share * municipalities.size()));
        return new Home(id, kind, municipality, this);
    }

    /** The supplier of a resource (1 to 3) in a municipality. */
    String supplier(int resource, int municipality) {
        var codes = suppliers.get(resource - 1);
        return codes.get(municipality % codes.size());
    }
}
