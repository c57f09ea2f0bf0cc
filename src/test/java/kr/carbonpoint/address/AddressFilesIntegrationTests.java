package kr.carbonpoint.address;

import static kr.carbonpoint.address.Directories.address;
import static kr.carbonpoint.address.Directories.building;
import static kr.carbonpoint.address.Directories.detail;
import static kr.carbonpoint.address.Directories.id;
import static kr.carbonpoint.address.Directories.ms949;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;
import javax.sql.DataSource;
import kr.carbonpoint.address.SearchResult.Outcome;
import kr.carbonpoint.inbox.FileKind;
import kr.carbonpoint.inbox.InboxFiles;
import kr.carbonpoint.inbox.LoadedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AddressFilesIntegrationTests {

    private static final DataSource DATABASE = Directories.empty("address_files");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final InboxFiles files = Directories.files(DATABASE);
    private final AddressDirectory directory = new AddressDirectory(jdbc);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate address, address_dong, inbox_file, inbox_reject cascade")
                .update();
    }

    @Test
    void addressGoesIn() {
        assertThat(load(address(20, "동아아파트", "31"))).isEqualTo(new LoadedFile("test", 1, 1, 0, 1));

        assertThat(directory.find(id(20)))
                .contains(new Address(
                        id(20), "28290", "인천광역시 검단구 완정로 20 (마전동)", "인천광역시 검단구 마전동 1003-20", "22642", "동아아파트", true));
    }

    @Test
    void sameFileTwiceChangesNothing() {
        load(address(20, "동아아파트", "31"));

        assertThat(files.load("again", AddressMerge.KIND, ms949(address(20, "동아아파트", "31"))))
                .isEmpty();
        assertThat(count("inbox_file")).isEqualTo(1);
    }

    @Test
    void sameLinesInAnotherFileChangeNothing() {
        load(address(20, "동아아파트", "31"), address(21, "", "31"));

        assertThat(load(address(21, "", "31"), address(20, "동아아파트", "31")).changed())
                .isZero();
    }

    @Test
    void badLinesAreKeptWithTheReasonAndGoodOnesGoIn() {
        String good = address(20, "동아아파트", "31");
        var loaded = load(
                good,
                good.substring(0, 60),
                good + "|too much",
                good.replace("22642", "2264"),
                good.replace("|31|", "|77|"),
                address("9999910300", "없는구", 3, "", "31"),
                "",
                address(22, "", "31"));

        assertThat(loaded).isEqualTo(new LoadedFile("test", 7, 2, 5, 2));
        assertThat(jdbc.sql("select line || ' ' || reason from inbox_reject order by line")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2 항목이 24개가 아님: 9개", "3 항목이 24개가 아님: 25개", "4 우편번호가 숫자 5자리가 아님", "5 모르는 이동사유코드", "6 모르는 시군구");
        assertThat(jdbc.sql("select content from inbox_reject where line = 2")
                        .query(String.class)
                        .single())
                .isEqualTo(good.substring(0, 60));
    }

    @Test
    void emptyFileIsOnlyLogged() {
        assertThat(load("")).isEqualTo(new LoadedFile("test", 0, 0, 0, 0));
        assertThat(count("address")).isZero();
    }

    @Test
    void binaryFileIsRejectedLineByLine() {
        var noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        var loaded = files.load("noise", AddressMerge.KIND, new ByteArrayInputStream(noise))
                .orElseThrow();

        assertThat(loaded.loaded()).isZero();
        assertThat(loaded.rejected()).isPositive().isEqualTo(count("inbox_reject"));
    }

    @Test
    void lineWithoutEndIsRejectedInConstantMemory() {
        var endless = new InputStream() {
            private long left = 50_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };

        assertThat(files.load("endless", AddressMerge.KIND, endless)
                        .orElseThrow()
                        .rejected())
                .isEqualTo(1);
        assertThat(jdbc.sql("select length(content) from inbox_reject")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2000);
    }

    @Test
    void changeCodesAreRespected() {
        load(address(20, "동아아파트", "31"), address(21, "", "31"));

        assertThat(load(address(20, "새동아아파트", "34"), address(21, "", "63"), address(99, "", "63"))
                        .changed())
                .isEqualTo(2);

        assertThat(directory.search("28", null, "새동아아파트").addresses())
                .extracting(Address::id)
                .containsExactly(id(20));
        assertThat(directory.search("28", null, "완정로 21").outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(directory.find(id(21))).isPresent();
        assertThat(directory.find(id(99))).isEmpty();
    }

    @Test
    void lastLineOfAnAddressCounts() {
        load(address(20, "첫이름", "31"), address(20, "끝이름", "34"));

        assertThat(directory.find(id(20)).orElseThrow().buildingName()).isEqualTo("끝이름");
    }

    @Test
    void abolishedRegionOfAnOldFileBecomesThatOfToday() {
        load(address("2826011300", "서구", 20, "동아아파트", "31"));

        assertThat(directory.search("28", "28290", "완정로 20").addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.roadAddress()).isEqualTo("인천광역시 검단구 완정로 20 (마전동)"));
    }

    @Test
    void dongsComeFromBothFilesInNaturalOrder() {
        load(address(20, "동아아파트", "31"));
        var buildings = load(
                BuildingMerge.KIND,
                building(20, 1, "1001동", "31"),
                building(20, 2, "제102동", "31"),
                building(20, 3, "관리사무소", "31"),
                building(20, 4, "상가동", "31"),
                building(20, 5, "가동", "31"),
                building(77, 6, "101동", "31"));
        load(DetailMerge.KIND, detail(20, 2, "102", 1), detail(20, 7, "101", 1), detail(20, 7, "101", 2));

        assertThat(buildings.rejected()).isEqualTo(1);
        assertThat(directory.dongs(id(20))).containsExactly("101동", "102동", "1001동", "가동");
    }

    @Test
    void buildingMayBeRenamedAndDeleted() {
        load(address(20, "동아아파트", "31"));
        load(BuildingMerge.KIND, building(20, 1, "101동", "31"), building(20, 2, "102동", "31"));

        load(BuildingMerge.KIND, building(20, 1, "201동", "34"), building(20, 2, "102동", "63"));

        assertThat(directory.dongs(id(20))).containsExactly("201동");
    }

    private LoadedFile load(String... lines) {
        return load(AddressMerge.KIND, lines);
    }

    private LoadedFile load(FileKind kind, String... lines) {
        return files.load("test", kind, ms949(lines)).orElseThrow();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
