package kr.carbonpoint.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.carbonpoint.address.SearchResult.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample, among 100 000 generated addresses. */
class AddressSearchIntegrationTests {

    private static final DataSource DATABASE = Directories.empty("address_search");
    private static final String DONGA = "28290103426500000002000000";

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final AddressDirectory directory = new AddressDirectory(jdbc);

    @BeforeAll
    static void fill() throws Exception {
        var files = Directories.files(DATABASE);
        new AddressInbox(files, Directories.additions(DATABASE), JdbcClient.create(DATABASE), "", Directories.CLOCK)
                .start();
        var lines = IntStream.range(0, 100_000)
                .mapToObj(n ->
                        "%s%07d0%05d00000|2629010%d00|부산광역시|남구|대연동||0|%d|0|26290%07d|연습로%d번길|0|%d|0|||48500||20260701|0|31||연습건물%d|"
                                .formatted(
                                        "2629010" + n % 7,
                                        n / 50,
                                        n % 50 + 1,
                                        n % 7,
                                        n,
                                        n / 50,
                                        n / 50,
                                        n % 50 + 1,
                                        n));
        files.load("generated", AddressMerge.KIND, Directories.ms949(lines.toArray(String[]::new)));
    }

    @Test
    void sampleIsSound() {
        assertThat(jdbc.sql("select sum(rejected) from inbox_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(directory.find(DONGA).orElseThrow())
                .isEqualTo(new Address(
                        DONGA, "28290", "인천광역시 검단구 완정로34번길 20 (마전동)", "인천광역시 검단구 마전동 1003-1", "22642", "동아아파트", true));
        assertThat(directory.dongs(DONGA)).hasSize(8).startsWith("101동").endsWith("108동");
    }

    @ParameterizedTest
    @CsvSource({
        "완정로34번길 20",
        "완정로 34번길20",
        "마전동 1003-1",
        "마전동1003-1",
        "동아아파트",
        "동아 아파트",
        "마전동 동아아파트",
        "동아아파트 101동 1004호",
        "'인천광역시 검단구 완정로34번길 20 (마전동, 동아아파트)'",
        "인천 서구 마전동 1003-1"
    })
    void everyWayToTypeItFindsTheApartment(String text) {
        for (String district : new String[] {null, "28290"}) {
            var result = directory.search("28", district, text);

            assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(result.addresses()).extracting(Address::id).containsExactly(DONGA);
            assertThat(result.advice()).isEmpty();
        }
    }

    @Test
    void buildingsOfARoadComeInOrder() {
        assertThat(directory.search("28", "28290", "완정로34번길").addresses())
                .extracting(Address::roadAddress)
                .startsWith("인천광역시 검단구 완정로34번길 4 (마전동)", "인천광역시 검단구 완정로34번길 8 (마전동)")
                .hasSize(6);
        assertThat(directory.search("28", null, "완정로34번길 12").addresses()).hasSize(2);
        assertThat(directory.search("28", null, "완정로34번길 4").addresses())
                .singleElement()
                .matches(address -> !address.apartment());
    }

    @Test
    void otherKindsOfRegionsReadWell() {
        assertThat(directory.search("36", null, "한누리대로 2130").addresses().get(0).roadAddress())
                .isEqualTo("세종특별자치시 한누리대로 2130 (나성동)");
        assertThat(directory
                        .search("12", "12860", "성내리 64-1")
                        .addresses()
                        .get(0)
                        .roadAddress())
                .isEqualTo("전남광주통합특별시 진도군 진도읍 철마길 7");
        assertThat(directory.search("41", null, "덕영대로 687").addresses().get(0).lotAddress())
                .isEqualTo("경기도 수원시 팔달구 화서동 730");
    }

    @Test
    void anotherRegionIsNotSearched() {
        assertThat(directory.search("26", null, "동아아파트").outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(directory.search("28", "28275", "동아아파트").outcome()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void tooManyNothingAndTooShortSayWhatToType() {
        var many = directory.search("26", null, "연습로");
        assertThat(many.outcome()).isEqualTo(Outcome.TOO_MANY);
        assertThat(many.addresses()).hasSize(50);
        assertThat(many.advice()).contains("건물번호");
        assertThat(directory.search("26", null, "없는길 7").advice()).contains("예: 완정로34번길 20");
        assertThat(directory.search("26", null, "길").advice()).contains("두 글자");
        assertThat(directory.search("26", null, "%_").outcome()).isEqualTo(Outcome.TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({"연습로77번길 20", "대연동 4711", "연습건물12345", "연습로1234번길", "동아아파트", "없는이름"})
    void searchNeverReadsTheWholeTable(String text) {
        for (String district : new String[] {null, "26290"}) {
            for (Reading reading : new SearchText(text).readings()) {
                assertThat(plan("26", district, reading)).isNotEmpty().noneMatch(line -> line.contains("Seq Scan"));
            }
        }
    }

    private List<String> plan(String province, String district, Reading reading) {
        var condition = Condition.of(reading);
        return jdbc.sql("explain " + AddressDirectory.sql(condition, district != null))
                .params(condition.values())
                .param("province", province)
                .param("district", district)
                .param("limit", 51)
                .query(String.class)
                .list();
    }
}
