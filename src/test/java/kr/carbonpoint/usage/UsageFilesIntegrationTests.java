package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static kr.carbonpoint.resource.Resource.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageFilesIntegrationTests {

    static final String BILLS = "supplier,customer_number,month,usage";
    static final String LONG_BILLS = "supplier,customer_number,from_month,to_month,usage";
    static final String HOMES = "complex,dong,ho,month,electricity,water,gas";

    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    @TempDir
    Path folder;

    private UsageDesk desk;
    private InsertedMembers members;

    @BeforeEach
    void someMembers() {
        desk = new UsageDesk(folder);
        members = SomeMembers.of(desk.jdbc, town).numbered(ELECTRICITY, WATER).insert(3);
    }

    @Test
    void billsBecomeReadings() {
        var file = desk.load(BILLS, bill(0, "202601", "301.5"), bill(1, "2026-01", "280.49"), bill(0, "2026.2", "0"));

        assertThat(file.stage()).isEqualTo(Stage.DONE);
        assertThat(file.message()).isEqualTo("3줄 가운데 3줄을 읽었습니다. 새로 들어오거나 바뀐 값은 3개입니다.");
        assertThat(readings(0)).isEqualTo("202601=302 202602=0");
        assertThat(readings(1)).isEqualTo("202601=280");
        assertThat(folder.resolve("done")).isNotEmptyDirectory();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        desk.load(BILLS, bill(0, "202601", "300"));
        var again = desk.load(BILLS, bill(0, "202601", "300"));

        assertThat(again.stage()).isEqualTo(Stage.DONE);
        assertThat(again.changed()).isZero();
        assertThat(again.message()).startsWith("전에 읽은 파일과 내용이 같습니다");
        assertThat(versions(0)).isZero();
    }

    @Test
    void aLaterFileCorrectsAMonthAndTheOldValueIsKept() {
        var first = desk.load(BILLS, bill(0, "202601", "300"), bill(1, "202601", "200"));
        var second = desk.load(BILLS, bill(0, "202601", "310"), bill(1, "202601", "200"));

        assertThat(second.changed()).isEqualTo(1);
        assertThat(readings(0)).isEqualTo("202601=310");
        assertThat(desk.jdbc
                        .sql("""
                                select usage || ' ' || old.file_id || ' ' || new.file_id || ' ' || new.actor
                                from reading_version join usage_source old on old.id = source_id
                                join usage_source new on new.id = replaced_by where meter_id = ?
                                """)
                        .param(members.meter(0, ELECTRICITY))
                        .query(String.class)
                        .list())
                .containsExactly("300 " + first.id() + " " + second.id() + " clerk");
        assertThat(versions(1)).isZero();
    }

    @Test
    void aLongBillIsSplitEquallyAndItsSumStays() {
        var file = desk.load(
                LONG_BILLS,
                "WATER_INCHEON,%s,202511,202601,32".formatted(members.number(0, WATER)),
                "WATER_INCHEON,%s,202601,202601,7".formatted(members.number(1, WATER)));

        assertThat(file.rejected()).isZero();
        assertThat(desk.readings(members.meter(0, WATER))).isEqualTo("202511=11 202512=11 202601=10");
        assertThat(desk.readings(members.meter(1, WATER))).isEqualTo("202601=7");
    }

    @Test
    void aLongBillGoesInWholeOrNotAtAll() {
        String number = members.number(0, WATER);
        var file = desk.load(
                LONG_BILLS,
                "WATER_INCHEON,%s,202511,202512,20".formatted(number),
                "WATER_INCHEON,%s,202512,202601,40".formatted(number),
                "WATER_INCHEON,%s,202602,202603,20".formatted(number));

        assertThat(desk.rejects(file)).isEqualTo("2 상수도: 같은 달에 값이 다른 줄이 또 있음\n3 상수도: 같은 달에 값이 다른 줄이 또 있음");
        assertThat(desk.readings(members.meter(0, WATER))).isEqualTo("202602=10 202603=10");
    }

    @Test
    void homesOfComplexesAreFoundHoweverTheirNumbersAreWritten() {
        var flats = SomeMembers.of(desk.jdbc, town)
                .numbered(GAS)
                .managed(ELECTRICITY, WATER)
                .insert(2);
        var file = desk.load(
                HOMES,
                "%s,제%s동,0%s호,202601,200.5,,15".formatted(flats.complex(), flats.dong(0), flats.ho(0)),
                "%s,%s,%s,202601,100,9.4,".formatted(flats.complex(), flats.dong(1), flats.ho(1)),
                "%s,999,1,202601,100,9,9".formatted(flats.complex()));

        assertThat(desk.readings(flats.meter(0, ELECTRICITY))).isEqualTo("202601=201");
        assertThat(desk.readings(flats.meter(0, WATER))).isEmpty();
        assertThat(desk.readings(flats.meter(0, GAS))).isEmpty();
        assertThat(desk.readings(flats.meter(1, WATER))).isEqualTo("202601=9");
        assertThat(file.loaded()).isEqualTo(2);
        assertThat(desk.rejects(file)).startsWith("4 ").contains("전기: 이 동·호로 그 달에 참여하는 회원이 없음");
    }

    @Test
    void everyWayOfSavingACsvIsRead() {
        String lines = "\"공급사\",\"고객번호\",사용월,사용량(kWh)\r\n\"한국전력공사\",\"%s\",\"202601\",\"1,234\"\r\n"
                .formatted(members.number(0, ELECTRICITY));
        desk.load(null, lines.getBytes(Charset.forName("MS949")));
        desk.load(null, ("\uFEFF" + lines.replace("1,234", "1,235")).getBytes(Charset.forName("UTF-8")));

        assertThat(readings(0)).isEqualTo("202601=1235");
        assertThat(versions(0)).isEqualTo(1);
    }

    @Test
    void readingsOfAnAddressAreTheBaselineOfWhoMovesIn() {
        desk.jdbc
                .sql("update member set left_on = date '2025-11-20' where id = ?")
                .param(members.id(0))
                .update();
        int old = desk.jdbc
                .sql("select id from meter where member_id = ? and resource = 1")
                .param(members.id(0))
                .query(Integer.class)
                .single();
        desk.jdbc
                .sql("update member_meter set until = date '2025-11-20' where member_id = ?")
                .param(members.id(0))
                .update();
        desk.jdbc
                .sql("""
                        insert into member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number)
                        select ?, resource, ?, billing, supplier_code, number, sealed_number
                        from member_meter where member_id = ? and resource = 'ELECTRICITY'
                        """)
                .params(members.id(1), LocalDate.of(2025, 12, 1), members.id(0))
                .update();
        desk.load(BILLS, bill(0, "202510", "1"), bill(0, "202511", "2"), bill(0, "202512", "3"));

        assertThat(desk.readings(old)).isEqualTo("202510=1 202511=2");
        assertThat(desk.jdbc
                        .sql("select id from meter where member_id = ? and since = date '2025-12-01'")
                        .param(members.id(1))
                        .query(Integer.class)
                        .single())
                .satisfies(meter -> assertThat(desk.readings(meter)).isEqualTo("202510=1 202511=2 202512=3"));
    }

    @Test
    void aLargeFileFillsTheMonthBeforeItsKeyIsMade() {
        String many = (bill(0, "200702", "30") + "\n" + bill(1, "200702", "31") + "\n").repeat(60_000);
        String others = bill(2, "200703", "1") + "\n" + bill(2, "200703", "2") + "\n";
        var file = desk.load(null, (BILLS + "\n" + many + others).getBytes(StandardCharsets.UTF_8));
        desk.load(BILLS, bill(2, "200702", "32"), bill(2, "200703", "3"), bill(0, "200702", "33"));

        assertThat(file.lines()).isEqualTo(120_002);
        assertThat(file.changed()).isEqualTo(2);
        assertThat(desk.rejects(file)).startsWith("120002 ").contains("\n120003 ");
        assertThat(readings(0)).isEqualTo("200702=33");
        assertThat(readings(2)).isEqualTo("200702=32 200703=3");
    }

    private String bill(int member, String month, String usage) {
        return "KEPCO,%s,%s,%s".formatted(members.number(member, ELECTRICITY), month, usage);
    }

    private String readings(int member) {
        return desk.readings(members.meter(member, ELECTRICITY));
    }

    private long versions(int member) {
        return desk.jdbc
                .sql("select count(*) from reading_version where meter_id = ?")
                .param(members.meter(member, ELECTRICITY))
                .query(Long.class)
                .single();
    }
}
