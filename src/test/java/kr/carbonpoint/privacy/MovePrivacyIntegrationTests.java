package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.carbonpoint.MailText;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.dispute.Disputing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Unmistakable members move into an unmistakable flat that another one has, and to where no list reaches. Nothing of it
 * is readable while others decide, after each decision, and when the move is made.
 */
@ServiceTest
class MovePrivacyIntegrationTests extends Disputing {

    private static final String COMPLEX = "28290103426500000002000000";
    private static final String HOLDER = "독고뷁쀑뽥";
    private static final String MOVER = "선우뜳뽱뷁";
    private static final String HO = "쀓뭷9418";
    private static final String DONG = "뽥뷃뷁";
    private static final String ROAD = "뷁뜳로 9137";
    private static final String BUILDING = "쀓뽥뷁아파트";
    private static final String SUPPLIER = "뷁쒧가스공사";
    private static final String NUMBER = "7390518277";
    private static final String OTHER_NUMBER = "7390518288";
    private static final String NOTE = "노트뷁뜳뽥 8826";
    private static final String HALF_TYPED = "뷄뷅뷆 4층 앞방";
    private static final String WORDS = "쀍뜳 서류를 6638 다시 보아 주십시오";

    private final Traces secrets = new Traces(Map.ofEntries(
            Map.entry("holder", HOLDER),
            Map.entry("mover", MOVER),
            Map.entry("ho", HO),
            Map.entry("dong", DONG),
            Map.entry("road", ROAD),
            Map.entry("building", BUILDING),
            Map.entry("supplier", SUPPLIER),
            Map.entry("number", NUMBER),
            Map.entry("other number", OTHER_NUMBER),
            Map.entry("note", NOTE),
            Map.entry("half typed", HALF_TYPED),
            Map.entry("clerk's words", WORDS)));

    @Autowired
    Households households;

    @Autowired
    DataSource database;

    @Test
    void takenFlatIsReadableNowhereHoweverItIsDecided() throws Exception {
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            int dong = 102;
            for (var decision : new String[] {"REFUSE", "BOTH_WRONG", "TRANSFER"}) {
                var flat = Map.of("dong", String.valueOf(dong++), "ho", HO, "formerMoved", true);
                var holder = member(Resident.next().named(HOLDER).at((String) flat.get("dong"), HO));
                var mover = atSearch();
                halfTypes(mover);
                mover.answers(mover.resident().answers("task_searchAddress"))
                        .answers(Map.of("address", COMPLEX))
                        .answers(flat)
                        .answers(resources("GAS_INCHEON", NUMBER))
                        .answers(Map.of("right", "YES"));
                jobs.runAll(reference(mover.change()));
                assertNothing(decision + " waits");

                holder.answers(decision.equals("REFUSE") ? "STILL_HERE" : "MOVED_OUT");
                var dispute = reference(mover.change());
                clerk.decides(dispute, Map.of("decision", decision, "message", WORDS));
                jobs.runAll(dispute);
                jobs.runAll(mover.change());
                assertThat(mover.current()).isEqualTo(decision.equals("TRANSFER") ? "" : "task_enterNewDwelling");
                assertNothing(decision + " is decided");
                mover.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");
                assertThat(MailText.to(holder.resident().email())).doesNotContain(MOVER, NUMBER, NOTE, WORDS);
            }
            assertNothing("changes are over");
            assertNothing(log);
        }
    }

    @Test
    void whatNoListHasIsReadableNowhereWhateverBecomesOfIt() throws Exception {
        try (var log = new LogRecorder("kr.carbonpoint", "org.springframework.security")) {
            var mover = atSearch();
            halfTypes(mover);
            asksForTheMissing(mover);
            assertNothing("requests wait");

            decides(mover, "ADDRESS", Map.of("decision", "ASK_BACK", "message", WORDS));
            assertThat(mover.sees("notice")).contains(WORDS);
            assertNothing("asked back");
            asksForTheMissing(mover);
            decides(mover, "ADDRESS", Map.of("decision", "REFUSE", "message", WORDS));
            assertThat(mover.current()).isEqualTo("task_findNewAddress");
            assertNothing("refused");
            mover.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");
            assertNothing("stopped");

            asksForTheMissing(begins(mover));
            decides(mover, "SUPPLIER", Map.of("decision", "MAP", "knownSupplier", "GAS_INCHEON"));
            decides(mover, "ADDRESS", Map.of("decision", "MAP", "addressId", COMPLEX));
            assertThat(mover.current()).as("which 동 of these").isEqualTo("task_enterNewDwelling");
            assertNothing("connected");
            var change = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(mover.change())
                    .singleResult();
            mover.answers(Map.of("dong", "105", "ho", HO))
                    .answers(resources("GAS_INCHEON", OTHER_NUMBER))
                    .answers(Map.of("right", "YES"));
            jobs.next(change);
            assertNothing("moved");
            assertNothing(log);
            assertThat(MailText.to(mover.resident().email()))
                    .contains("바꾸었습니다")
                    .doesNotContain(HO, ROAD, BUILDING, SUPPLIER, OTHER_NUMBER, NOTE);
        }
    }

    private Household atSearch() {
        return begins(
                households.joined(Resident.next().named(MOVER), LocalDate.now().minusDays(400)));
    }

    private static Household begins(Household mover) {
        var today = LocalDate.now().toString().replace("-", "");
        return mover.begins().answers(Map.of("what", "MOVE", "province", "28", "changedOn", today));
    }

    /** What is typed and kept, but not submitted. */
    private static void halfTypes(Household mover) {
        assertThat(mover.visitor()
                        .put("/me/change/tasks/" + mover.task() + "/draft", Map.of("lotTyped", HALF_TYPED))
                        .statusCode())
                .isEqualTo(204);
        assertThat(mover.sees("lotTyped")).isEqualTo(HALF_TYPED);
    }

    private static void asksForTheMissing(Household mover) {
        mover.answers(Map.of(
                        "district",
                        "28290",
                        "unlisted",
                        true,
                        "roadTyped",
                        ROAD,
                        "buildingTyped",
                        BUILDING,
                        "apartmentTyped",
                        true))
                .answers(Map.of("dongTyped", DONG, "ho", HO))
                .answers(resources("NEW", OTHER_NUMBER))
                .answers(Map.of("right", "YES"));
        assertThat(mover.current()).as("waits").isEmpty();
    }

    private static Map<String, Object> resources(String supplier, String number) {
        return Map.of(
                "electricityBilling", "MANAGEMENT_FEE",
                "waterBilling", "MANAGEMENT_FEE",
                "gasBilling", "INDIVIDUAL",
                "gasSupplier", supplier,
                "gasSupplierTyped", SUPPLIER,
                "gasNumber", number,
                "billingNote", NOTE);
    }

    private void decides(Household mover, String kind, Map<String, Object> decision) {
        var request = "REGISTRATION-"
                + jdbc.sql("""
                                select id from registration_request where application = ? and kind = ? and outcome is null
                                """).params(mover.change(), kind).query(Long.class).single();
        clerk.decides(request, decision);
        jobs.runAll(request);
        jobs.runAll(mover.change());
    }

    private void assertNothing(String when) throws Exception {
        var found = new TreeMap<String, Object>();
        new Dump(database).tables().forEach((table, rows) -> {
            var there = secrets.in(rows);
            if (!there.isEmpty()) {
                found.put(table, there);
            }
        });
        assertThat(found).as(when).isEmpty();
    }

    private void assertNothing(LogRecorder log) {
        assertThat(log.lines())
                .hasSizeGreaterThan(10)
                // The mail catcher of the tests is not part of the application.
                .filteredOn(line -> !line.startsWith("com.icegreen.greenmail"))
                .filteredOn(line -> !secrets.in(line).isEmpty())
                .isEmpty();
    }
}
