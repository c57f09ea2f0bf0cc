package kr.carbonpoint.resource;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import kr.carbonpoint.inbox.InboxFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ComplexInboxIntegrationTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), CarbonPointApplication.ZONE);
    private static final String BILLINGS = "address_id,resource,billing,supplier_code";
    private static final String NUMBERS = "address_id,supplier_code,number";
    private static final BillingRecord PASSED_ON =
            new BillingRecord(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null);
    private static final BillingRecord OWN_BILL = new BillingRecord(Resource.ELECTRICITY, Billing.INDIVIDUAL, "KEPCO");

    @TempDir
    Path folder;

    private final JdbcClient jdbc = Database.jdbc();
    private final ComplexBillings billings = new ComplexBillings(jdbc);
    private final String complex = "%026d".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
    private final String name = UUID.randomUUID().toString();

    @BeforeEach
    void complexHasAnAddress() {
        jdbc.sql("""
                insert into address (id, legal_dong_code, road_code, underground, building_main, building_sub,
                    district_code, road, dong, mountain, lot_main, lot_sub, road_address, lot_address, postcode,
                    apartment, removed_on)
                values (?, '', '', '0', 1, 0, '28290', '', '', false, 1, 0, '', '', '', true, date '2026-01-01')
                """).param(complex).update();
    }

    @Test
    void billingsGoInWithTheFileAsActor() throws IOException {
        billings(",ELECTRICITY,MANAGEMENT_FEE,", ",WATER,INDIVIDUAL,WATER_BUSAN", ",GAS,NOT_USED,");

        assertThat(billings.of(complex))
                .containsOnly(
                        entry(Resource.ELECTRICITY, PASSED_ON),
                        entry(Resource.WATER, new BillingRecord(Resource.WATER, Billing.INDIVIDUAL, "WATER_BUSAN")),
                        entry(Resource.GAS, new BillingRecord(Resource.GAS, Billing.NOT_USED, null)));
        assertThat(actor()).isEqualTo("file:" + file("complex_billing"));
        assertThat(log()).isEqualTo("3 lines, 3 loaded, 3 changed");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**" + file("complex_billing"));
    }

    @Test
    void numbersGoInAsDigits() throws IOException {
        drop(
                file("representative_number"),
                csv(NUMBERS, ",KEPCO,07-9999 0001", ",KEPCO,0799990002").getBytes(UTF_8));

        assertThat(jdbc.sql("select number from representative_number where address_id = ? order by number")
                        .param(complex)
                        .query(String.class)
                        .list())
                .containsExactly("0799990001", "0799990002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949"})
    void koreanWordsQuotesAndEmptyRowsAreUnderstood(String charset) throws IOException {
        String rows = csv(BILLINGS, ",전기,관리비합산,", ",\"도시가스\", \"사용 안 함\" ,\"\"") + " \r\n,,,\r\n";

        drop(file("complex_billing"), rows.getBytes(Charset.forName(charset)));

        assertThat(billings.of(complex)).containsOnlyKeys(Resource.ELECTRICITY, Resource.GAS);
        assertThat(rejects()).isEmpty();
    }

    @Test
    void byteOrderMarkDoesNotMatter() throws IOException {
        drop(file("complex_billing"), ("\uFEFF" + csv(BILLINGS, ",전기,관리비합산,")).getBytes(UTF_8));

        assertThat(billings.of(complex)).containsOnlyKeys(Resource.ELECTRICITY);
    }

    @Test
    void laterFileChangesWhatAnEarlierOneSaid() throws IOException {
        billings(",ELECTRICITY,MANAGEMENT_FEE,", ",ELECTRICITY,INDIVIDUAL,KEPCO");
        assertThat(billings.of(complex)).containsValue(OWN_BILL);

        billings(",ELECTRICITY,MANAGEMENT_FEE,");
        assertThat(billings.of(complex)).containsValue(PASSED_ON);
    }

    @Test
    void sameFileTwiceChangesNothing() throws IOException {
        billings(",ELECTRICITY,MANAGEMENT_FEE,");
        billings(",ELECTRICITY,INDIVIDUAL,");
        billings(",ELECTRICITY,MANAGEMENT_FEE,");

        assertThat(billings.of(complex).get(Resource.ELECTRICITY).billing()).isEqualTo(Billing.INDIVIDUAL);
    }

    @Test
    void whatAClerkCorrectedStays() throws IOException {
        billings(",ELECTRICITY,MANAGEMENT_FEE,", ",WATER,MANAGEMENT_FEE,");
        billings.correct(complex, OWN_BILL, "clerk-kim");

        billings(",ELECTRICITY,MANAGEMENT_FEE,", ",WATER,INDIVIDUAL,");

        assertThat(billings.of(complex)).containsEntry(Resource.ELECTRICITY, OWN_BILL);
        assertThat(billings.of(complex).get(Resource.WATER).billing()).isEqualTo(Billing.INDIVIDUAL);
        assertThat(rejects()).containsExactly("2 담당자가 고친 기록이 있어 그대로 둡니다");
    }

    @Test
    void fileThatAgreesWithTheClerkIsFineAndLeavesTheRecordTheirs() throws IOException {
        billings.correct(complex, OWN_BILL, "clerk-kim");

        billings(",ELECTRICITY,INDIVIDUAL,KEPCO");

        assertThat(rejects()).isEmpty();
        assertThat(actor()).isEqualTo("clerk-kim");
    }

    @Test
    void badBillingsAreKeptWithTheReasonAndGoodOnesGoIn() throws IOException {
        billings(
                ",ELECTRICITY,MANAGEMENT_FEE",
                "0,GAS,NOT_USED,",
                ",HEAT,INDIVIDUAL,",
                ",WATER,SOMETIMES,",
                ",ELECTRICITY,NOT_USED,",
                ",GAS,NOT_USED,KEPCO",
                ",GAS,INDIVIDUAL,KEPCO",
                ",WATER,INDIVIDUAL,");

        assertThat(billings.of(complex)).containsOnlyKeys(Resource.WATER);
        assertThat(rejects())
                .containsExactly(
                        "2 항목 수가 첫 줄과 다름: 3개",
                        "3 도로명주소관리번호가 숫자 26자리가 아님",
                        "4 모르는 자원",
                        "5 모르는 납부 방법",
                        "6 전기는 \"사용 안 함\"일 수 없음",
                        "7 사용하지 않는 자원에 공급자가 있음",
                        "8 이 자원의 공급자코드가 아님");
        assertThat(jdbc.sql("select content from inbox_reject where line = 4 and content like ?")
                        .param(complex + "%")
                        .query(String.class)
                        .list())
                .containsExactly(complex + ",HEAT,INDIVIDUAL,");
    }

    @Test
    void badNumbersAreKeptWithTheReason() throws IOException {
        drop(
                file("representative_number"),
                csv(NUMBERS, ",NOBODY,0799990001", ",KEPCO,07999900O1", ",KEPCO,079999000", ",KEPCO,0000000000")
                        .getBytes(UTF_8));

        assertThat(rejects()).containsExactly("2 모르는 공급자코드", "3 번호가 숫자가 아님", "4 번호의 자릿수가 공급자와 맞지 않음", "5 번호가 0뿐임");
    }

    @Test
    void addressThatNobodyKnowsIsRejected() throws IOException {
        jdbc.sql("delete from address where id = ?").param(complex).update();

        billings(",ELECTRICITY,MANAGEMENT_FEE,");

        assertThat(rejects()).containsExactly("2 도로명주소에 없는 도로명주소관리번호");
    }

    @Test
    void fileWithAnotherHeaderIsRejectedAndGoesInUnderItsRightName() throws IOException {
        byte[] numbers = csv(NUMBERS, ",KEPCO,0799990001").getBytes(UTF_8);

        drop(file("complex_billing"), numbers);
        assertThat(rejects()).hasSize(2).allMatch(reject -> reject.contains("파일의 첫 줄이"));

        drop(file("representative_number"), numbers);
        assertThat(rejects()).isEmpty();
    }

    @Test
    void lineWhereAFileWasCutIsRejected() throws IOException {
        String whole = csv(NUMBERS, ",KEPCO,0799990001", ",WATER_BUSAN,12345678");
        drop(
                file("representative_number"),
                whole.substring(0, whole.length() - 3).getBytes(UTF_8));

        assertThat(log()).isEqualTo("2 lines, 1 loaded, 1 changed");
        assertThat(rejects()).containsExactly("3 줄바꿈 없이 끝남: 잘린 파일일 수 있음");
    }

    @Test
    void emptyFileIsOnlyLogged() throws IOException {
        drop(file("complex_billing"), new byte[0]);

        assertThat(log()).isEqualTo("0 lines, 0 loaded, 0 changed");
    }

    @Test
    void binaryFileIsRejectedLineByLine() throws IOException {
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        drop(file("complex_billing"), noise);

        assertThat(log()).contains(" 0 loaded").doesNotContain("0 lines");
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**" + file("complex_billing"));
    }

    @Test
    void anotherUnicodeIsRejected() throws IOException {
        drop(
                file("complex_billing"),
                csv(BILLINGS, ",ELECTRICITY,MANAGEMENT_FEE,").getBytes(UTF_16LE));

        assertThat(log()).contains(" 0 loaded");
        assertThat(rejects()).allMatch(reject -> reject.contains("글자를 읽을 수 없음"));
    }

    @Test
    void otherFilesAreSkippedAndWithoutAFolderNothingHappens() throws IOException {
        drop("complexes.xlsx", new byte[] {1});
        inbox("").poll();

        assertThat(folder.resolve("skipped")).isDirectoryContaining("glob:**complexes.xlsx");
    }

    private void billings(String... lines) throws IOException {
        drop(file("complex_billing"), csv(BILLINGS, lines).getBytes(UTF_8));
    }

    /** Every line begins with the id of the complex. */
    private String csv(String header, String... lines) {
        return header + "\r\n" + complex + String.join("\r\n" + complex, lines) + "\r\n";
    }

    private void drop(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        Files.setLastModifiedTime(
                folder.resolve(file), FileTime.from(CLOCK.instant().minusSeconds(60)));
        inbox(folder.toString()).poll();
        assertThat(folder.resolve(file)).doesNotExist();
    }

    private ComplexInbox inbox(String at) {
        var dataSource = Database.dataSource();
        return new ComplexInbox(new InboxFiles(dataSource, new JdbcTransactionManager(dataSource), CLOCK), at, CLOCK);
    }

    private String file(String kind) {
        return "%s_%s.csv".formatted(kind, name);
    }

    private String actor() {
        return jdbc.sql("select actor from complex_billing where address_id = ? and resource = 'ELECTRICITY'")
                .param(complex)
                .query(String.class)
                .single();
    }

    private String log() {
        return lastFile("lines || ' lines, ' || loaded || ' loaded, ' || changed || ' changed'");
    }

    private List<String> rejects() {
        return jdbc.sql("select line || ' ' || reason from inbox_reject where file_id = ? order by line")
                .param(Long.valueOf(lastFile("id::text")))
                .query(String.class)
                .list();
    }

    private String lastFile(String column) {
        return jdbc.sql("select " + column + " from inbox_file where name like ? order by id desc limit 1")
                .param("%" + name + ".csv")
                .query(String.class)
                .single();
    }
}
