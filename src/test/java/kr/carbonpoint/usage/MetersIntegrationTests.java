package kr.carbonpoint.usage;

import static kr.carbonpoint.resource.Resource.ELECTRICITY;
import static kr.carbonpoint.resource.Resource.GAS;
import static kr.carbonpoint.resource.Resource.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.Database;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.privacy.Fingerprints;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MetersIntegrationTests {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final JdbcClient jdbc = Database.jdbc();
    private final int town = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);
    private final MemberKeys keys = new MemberKeys(new Fingerprints(SomeMembers.KEYS));

    @Test
    void meterSaysWhatTheMemberSays() {
        var members = SomeMembers.of(jdbc, town)
                .kind(MemberKind.BUSINESS)
                .joined(LocalDate.of(2025, 3, 4))
                .numbered(ELECTRICITY)
                .managed(WATER)
                .insert(2);

        assertThat(meters("resource, kind, joined_on::text, since::text, until"))
                .hasSize(4);
        assertThat(meters("kind, joined_on::text as joined, since::text as since, until"))
                .allMatch(meter -> meter.get("kind").equals("BUSINESS")
                        && meter.get("joined").equals("2025-03-04")
                        && meter.get("since").equals("2025-03-04")
                        && meter.get("until") == null);
        assertThat(key(members.meter(1, ELECTRICITY)))
                .isEqualTo(first8(keys.meter("KEPCO", members.number(1, ELECTRICITY))));
        assertThat(key(members.meter(1, WATER)))
                .isEqualTo(first8(keys.dwelling(members.complex(), members.dong(1), members.ho(1), null)));
    }

    @Test
    void resourceThatIsNotUsedHasNoMeter() {
        var members = SomeMembers.of(jdbc, town).insert(1);
        jdbc.sql("insert into member_meter (member_id, resource, since, billing) values (?, 'GAS', ?, 'NOT_USED')")
                .params(members.id(0), LocalDate.of(2024, 1, 15))
                .update();

        assertThat(meters("resource")).containsExactly(Map.of("resource", ELECTRICITY.ordinal() + 1));
    }

    @Test
    void meterEndsWithItsNumberOrItsMember() {
        var members = SomeMembers.of(jdbc, town).numbered(ELECTRICITY, GAS).insert(2);
        jdbc.sql("update member_meter set until = date '2025-02-01' where member_id = ? and resource = 'GAS'")
                .param(members.id(0))
                .update();
        jdbc.sql("update member set left_on = date '2025-05-05' where id = ?")
                .param(members.id(1))
                .update();

        assertThat(jdbc.sql("select until::text from meter where municipality_id = ? order by member_id, resource")
                        .param(town)
                        .query(String.class)
                        .list())
                .containsExactly(null, "2025-02-01", "2025-05-05", "2025-05-05");
    }

    @Test
    void meterFollowsAMunicipalityThatMergesWithItsReadings() {
        var members = SomeMembers.of(jdbc, town).numbered(ELECTRICITY, GAS).insert(1);
        members.read(ELECTRICITY, JANUARY, 100, 90).read(GAS, JANUARY, 20);
        jdbc.sql("update member_meter set until = date '2025-02-01' where member_id = ? and resource = 'GAS'")
                .param(members.id(0))
                .update();
        jdbc.sql("update member set municipality_id = ? where id = ?")
                .params(town + 1, members.id(0))
                .update();

        assertThat(readings(town)).containsExactly(20);
        assertThat(readings(town + 1)).containsExactly(100, 90);
        assertThat(members.meter(0, ELECTRICITY)).isPositive();
        assertThat(jdbc.sql("select half from usage_fold where municipality_id = ? and stale")
                        .param(town + 1)
                        .query(Integer.class)
                        .list())
                .containsExactly(20251);
    }

    private List<Map<String, Object>> meters(String columns) {
        return jdbc.sql("select " + columns + " from meter where municipality_id = ? order by member_id, resource")
                .param(town)
                .query()
                .listOfRows();
    }

    private List<Integer> readings(int municipality) {
        return jdbc.sql("select usage from reading where municipality_id = ? order by month")
                .param(municipality)
                .query(Integer.class)
                .list();
    }

    private String key(int meter) {
        return jdbc.sql("select to_hex(key) from meter where id = ?")
                .param(meter)
                .query(String.class)
                .single();
    }

    private static String first8(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8).replaceFirst("^0+", "");
    }
}
