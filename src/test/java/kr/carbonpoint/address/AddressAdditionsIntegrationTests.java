package kr.carbonpoint.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kr.carbonpoint.inbox.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clerks add stays whatever the files say, until the official address comes. */
class AddressAdditionsIntegrationTests {

    private static final DataSource DATABASE = Directories.empty("additions");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final AddressDirectory directory = new AddressDirectory(jdbc);
    private final List<Object> events = new ArrayList<>();
    private final AddressAdditions additions = new AddressAdditions(jdbc, events::add, Directories.CLOCK);
    private final Inbox inbox =
            new Inbox(Directories.files(DATABASE), List.of(AddressMerge.KIND), "", Directories.CLOCK);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate address, address_dong, address_replacement, inbox_file, inbox_reject cascade")
                .update();
    }

    @Test
    void addedAddressIsFoundByRoadLotAndName() {
        var id = add(77, "201");

        for (var typed : List.of("완정로 77", "마전동 1003-77", "새별아파트")) {
            assertThat(directory.search("28", null, typed).addresses())
                    .as(typed)
                    .extracting(Address::id)
                    .containsExactly(id);
        }
        assertThat(directory.dongs(id)).containsExactly("201동");
    }

    @Test
    void sameAddressIsAddedOnce() {
        add(77);

        assertThat(additions.add(address(77))).isEmpty();
    }

    @Test
    void addressOfTheFilesIsNotAddedOnceMore() throws IOException {
        load(Directories.address(77, "공식아파트", "31"));

        assertThat(additions.add(address(77))).isEmpty();
    }

    @Test
    void fullLoadWithoutItLeavesItAlone() throws IOException {
        var id = add(77, "201");

        load(Directories.address(78, "", "31"));
        additions.announceReplacements();

        assertThat(directory.search("28", null, "완정로 77").addresses())
                .extracting(Address::id)
                .containsExactly(id);
        assertThat(events).isEmpty();
    }

    @Test
    void officialAddressTakesItsPlace() throws IOException {
        var id = add(77, "201");

        load(Directories.address(77, "공식아파트", "31"));
        additions.announceReplacements();
        additions.announceReplacements();

        var official = Directories.id(77);
        assertThat(directory.search("28", null, "완정로 77").addresses())
                .extracting(Address::id)
                .containsExactly(official);
        assertThat(directory.dongs(official)).containsExactly("201동");
        assertThat(directory.find(id)).isPresent();
        assertThat(events).containsExactly(new AddressReplaced(id, official));
    }

    @Test
    void addedDongStaysBesideThoseOfTheFiles() throws IOException {
        load(Directories.address(77, "공식아파트", "31"));
        additions.addDong(Directories.id(77), "109");
        additions.addDong(Directories.id(77), "109");

        load(Directories.address(77, "공식아파트 2차", "34"));

        assertThat(directory.dongs(Directories.id(77))).containsExactly("109동");
    }

    private String add(int number, String... dongs) {
        return additions.add(address(number, dongs)).orElseThrow();
    }

    private static NewAddress address(int number, String... dongs) {
        return new NewAddress(
                "28290",
                "완정로",
                String.valueOf(number),
                "마전동",
                "1003-" + number,
                "22642",
                "새별아파트",
                true,
                List.of(dongs));
    }

    private void load(String... lines) throws IOException {
        try (var content = Directories.ms949(lines)) {
            inbox.load("rnaddrkor_" + lines[0].hashCode() + ".txt", content);
        }
    }
}
