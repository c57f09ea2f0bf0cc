package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a settlement comes to, for the public statistics, stays right after corrections. */
class SettledHalfIntegrationTests {

    private final Town town = new Town();
    private final int saves = town.household();
    private final int savesLittle = town.household();
    private final int wastes = town.household();

    {
        town.halves(saves, 1000, 900)
                .halves(savesLittle, 1000, 980)
                .halves(wastes, 1000, 1500)
                .settle();
    }

    @Test
    void thoseWhoUsedMoreAreLeftOut() {
        assertThat(figures())
                .containsEntry("savers", 2)
                .containsEntry("co2_electricity", 120L * 424)
                .containsEntry("co2_water", 0L)
                .containsEntry("rewarded", 1)
                .containsEntry("points", 10_000L)
                .containsEntry("won", 20_000L);
    }

    @Test
    void correctionReplacesWhatWas() {
        town.usage(saves, "2026H1", Town.spread(1200)).settle();
        assertThat(figures())
                .containsEntry("savers", 1)
                .containsEntry("co2_electricity", 20L * 424)
                .containsEntry("rewarded", 0)
                .containsEntry("points", 0L)
                .containsEntry("won", 0L);

        town.usage(wastes, "2026H1", Town.spread(800)).settle();
        assertThat(figures())
                .containsEntry("savers", 2)
                .containsEntry("co2_electricity", 220L * 424)
                .containsEntry("rewarded", 1);
    }

    @Test
    void figuresAreTheSumsOfWhatHolds() {
        town.usage(saves, "2026H1", Town.spread(850)).settle();

        assertThat(figures().get("co2_electricity")).isEqualTo(sum("co2", "result", "meter_id"));
        assertThat(figures().get("points")).isEqualTo(sum("points", "award", "member_id"));
        assertThat(figures().get("won")).isEqualTo(sum("won", "award", "member_id"));
    }

    private Map<String, Object> figures() {
        return JDBC.sql("select * from settled_half where municipality_id = ? and half = ?")
                .params(town.id, H1.code())
                .query()
                .singleRow();
    }

    private long sum(String column, String table, String of) {
        return JDBC.sql("""
                        select sum(%1$s) from (
                            select distinct on (%2$s) * from %3$s where half = ? and municipality_id = ? order by %2$s, version desc
                        ) held
                        """.formatted(column, of, table))
                .params(H1.code(), town.id)
                .query(Long.class)
                .single();
    }
}
