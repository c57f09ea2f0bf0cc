package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.MemberKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop moves: as when joining it is a place in a building, also where others have flats. */
@ProcessTest
class InstitutionMoveProcessTests extends Changing {

    private static final String ARCADE = "28290103426500000001600000";
    private static final String COMPLEX = "28290103426500000002000000";

    @Autowired
    Institutions institutions;

    @Autowired
    MemberKeys keys;

    @Test
    void shopMovesIntoABuilding() {
        var shop = at("완정로34번길 16", ARCADE);
        assertThat(shop.sees("place")).isEqualTo("true");
        assertThat(shop.sees("placeName")).as("as it is called now").isEqualTo("하늘가게 검단점");
        assertThat(shop.sees("placeArea")).as("is another one there").isEmpty();
        var place = Map.of("placeName", "새누리가게", "placeArea", "１２０.5", "noDetail", true);
        assertThat(shop.isRefused(with(place, "placeArea", ""))).contains("placeArea", "면적");
        assertThat(shop.isRefused(with(place, "placeName", " "))).contains("placeName");
        assertThat(shop.isRefused(with(place, "noDetail", false))).contains("detail", "상세주소");

        goesOn(shop.answers(place), "새누리가게 \\(120\\.5㎡\\)");

        var member = members.byReference(shop.reference()).orElseThrow();
        assertThat(member.apartment()).isFalse();
        assertThat(member.profile().area()).isEqualByComparingTo("120.5");
        assertThat(member.profile().detail()).isNull();
        assertThat(institutions.of(shop.reference()).orElseThrow().place()).isEqualTo("새누리가게");
        assertThat(key(shop)).isEqualTo(keys.place(ARCADE, null, "새누리가게"));
    }

    @Test
    void shopInAComplexIsAskedForNoFlat() {
        var shop = at("완정로34번길 20", COMPLEX);
        assertThat(shop.sees("apartment")).isEqualTo("false");
        assertThat(shop.sees("place")).isEqualTo("true");
        shop.answers(place(shop));
        assertThat(shop.current()).as("nothing more to ask").isEqualTo("task_enterNewResources");
        assertThat(shop.form()).as("the office bills flats").doesNotContain("MANAGEMENT_FEE");
        var change = change(shop);

        goesOn(shop, "상가 1층");

        assertThat(change).isWaitingAt("service_tellChange").hasNotPassed("call_reviewNewBilling");
        var member = members.byReference(shop.reference()).orElseThrow();
        assertThat(member.apartment()).isFalse();
        assertThat(member.profile().ho()).isNull();
        assertThat(key(shop)).isEqualTo(keys.place(COMPLEX, "상가 1층", name(shop)));
        assertThat(members.hasDwelling(keys.dwelling(COMPLEX, null, null, "상가 1층")))
                .as("a home of that name stays free")
                .isFalse();
    }

    @Test
    void placeOfTheSameNameIsNoQuestionAsWhenJoining() {
        var shop = at("완정로34번길 20", COMPLEX);
        goesOn(shop.answers(place(shop)), name(shop));
        var moved = at("완정로34번길 20", COMPLEX).answers(place(shop));
        var joined = applicants
                .begin(Resident.next().as("BUSINESS"))
                .until("task_searchAddress")
                .answers("keyword", "완정로34번길 20")
                .answers("address", COMPLEX)
                .answers("placeName", name(shop), "detail", "상가 1층")
                .toTheEnd();

        goesOn(moved, name(shop));

        assertJoined(joined);
        assertThat(jdbc.sql("select count(*) from member where dwelling = ?")
                        .param(key(shop))
                        .query(Long.class)
                        .single())
                .as("one key, whichever way")
                .isEqualTo(3);
    }

    @Test
    void whereTheShopIsNowIsNoMove() {
        var shop = shop();
        var now = shop.resident();
        atSearch(shop).answers(now.answers("task_searchAddress")).answers(now.answers("task_chooseAddress"));

        assertThat(shop.isRefused(now.answers("task_enterDwelling"))).contains("detail", "지금 등록된 곳과 같아요");
    }

    @Test
    void numbersOfAShopInAComplexAreNotThoseOfAFlat() {
        var shop = shop();
        jdbc.sql("update member set address_id = ? where id = ?")
                .params(COMPLEX, shop.id())
                .update();
        shop.begins().answers(Map.of("what", "METERS", "changedOn", digits(TODAY)));
        assertThat(shop.sees("apartment")).isEqualTo("false");
        var change = change(shop);

        shop.answers(with(
                shop.resident().answers("task_enterResources"),
                "electricityNumber",
                "02" + shop.resident().gasNumber().substring(2)));

        assertThat(change).isWaitingAt("service_tellChange").hasNotPassed("call_reviewNewBilling");
    }

    @Test
    void typedAddressThatIsAComplexStaysAPlace() {
        var shop = atSearch(shop()).answers(Map.of("district", "28290", "unlisted", true, "roadTyped", "옛길 20"));
        shop.answers(place(shop)).answers(shop.resident().answers("task_enterResources"));
        var change = change(shop);
        shop.answers(Map.of("right", "YES"));

        decides(shop, Map.of("decision", "MAP", "addressId", COMPLEX));

        assertThat(change).isWaitingAt("service_tellChange");
        assertThat(key(shop)).isEqualTo(keys.place(COMPLEX, "상가 1층", name(shop)));
        assertThat(members.byReference(shop.reference()).orElseThrow().apartment())
                .isFalse();
    }

    /** A shop of 완정로34번길 8 for a hundred days. */
    private Household shop() {
        var joined = applicants.begin(Resident.next().as("BUSINESS")).toTheEnd();
        return household(Neighbour.of(joined, environment, jdbc));
    }

    private Household at(String road, String address) {
        return atSearch(shop())
                .answers(Map.of("district", "28290", "keyword", road))
                .answers(Map.of("address", address));
    }

    private static String name(Household shop) {
        return "새누리가게 " + shop.resident().ho();
    }

    private static Map<String, Object> place(Household shop) {
        return Map.of("placeName", name(shop), "placeArea", "84.9", "detail", "상가 1층");
    }

    private static void goesOn(Household shop, String place) {
        shop.answers(shop.resident().answers("task_enterResources"));
        assertThat(shop.sees("summary")).contains(place);
        shop.answers(Map.of("right", "YES"));
    }

    private byte[] key(Household shop) {
        return jdbc.sql("select dwelling from member where id = ?")
                .param(shop.id())
                .query(byte[].class)
                .single();
    }
}
