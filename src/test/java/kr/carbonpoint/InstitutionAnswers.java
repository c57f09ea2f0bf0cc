package kr.carbonpoint;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the one in charge at a shop, an authority, a school or a 단지 answers where a household answers something else. */
public final class InstitutionAnswers {

    public static final String NAME = "(주)하늘상사";

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final String HOUSE = "28290103426500000000800000";

    private InstitutionAnswers() {}

    /** {@code null} where the answer is that of a household, or it is one. */
    static Map<String, Object> of(Resident person, String task) {
        boolean complex = person.kind().equals("COMPLEX");
        if (!complex && !person.kind().matches("BUSINESS|PUBLIC|SCHOOL")) {
            return null;
        }
        return switch (task) {
            case "task_chooseType" -> Map.of("province", "28", "memberType", person.kind());
            case "task_proveBusiness" ->
                Map.of(
                        "businessNumber",
                        number(person),
                        "corporation",
                        true,
                        "corporateNumber",
                        "130111-0006246",
                        "representative",
                        person.name(),
                        "businessName",
                        NAME,
                        "openedOn",
                        "20150302");
            case "task_searchAddress" ->
                Map.of("district", "28290", "keyword", "완정로34번길 " + (complex ? building(person) : 8));
            case "task_chooseAddress" -> Map.of("address", complex ? address(person) : HOUSE);
            case "task_enterDwelling" ->
                complex
                        ? Map.of("complexName", "하늘마을아파트", "complexKind", "APARTMENT", "households", 320)
                        : Map.of("placeName", "하늘가게 검단점", "placeArea", "84.9", "detail", person.ho() + "호");
            case "task_enterResources" ->
                Map.of(
                        "electricityBilling", "INDIVIDUAL",
                        "electricitySupplier", "KEPCO",
                        "electricityNumber", person.gasNumber(),
                        "waterBilling", "NOT_USED",
                        "gasBilling", "NOT_USED");
            case "task_enterContact" ->
                Map.of(
                        "contactName", "박바다",
                        "department", "총무과",
                        "contactMobile", "010-2345-6789",
                        "officePhone", "032-123-4567",
                        "officeEmail", person.email(),
                        "incentive", "CASH",
                        "bank", "004",
                        "accountNumber", "110234567891",
                        "accountHolder", person.name());
            default -> null;
        };
    }

    /** A business number that nobody else has. */
    public static String number(Resident person) {
        var digits = "7" + person.gasNumber().substring(2);
        int sum = (digits.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Builds a 단지 for the one in charge of it, at an address of its own in 인천 검단구. */
    public static Resident complex(JdbcClient jdbc) {
        var person = Resident.next().as("COMPLEX");
        jdbc.sql("""
                        insert into address (id, legal_dong_code, road_code, underground, building_main, building_sub,
                            district_code, road, dong, mountain, lot_main, lot_sub, road_address, lot_address, postcode,
                            building_name, apartment)
                        select :id, legal_dong_code, road_code, underground, :building, 0, district_code, road, dong, mountain,
                            :building, 0, '인천광역시 검단구 완정로34번길 ' || :building || ' (마전동)', lot_address, postcode,
                            '하늘마을' || :building, true
                        from address where id = :house
                        """)
                .param("id", address(person))
                .param("building", building(person))
                .param("house", HOUSE)
                .update();
        return person;
    }

    private static int building(Resident person) {
        return 10_000 + Integer.parseInt(person.ho());
    }

    private static String address(Resident person) {
        return "28290999%018d".formatted(building(person));
    }
}
