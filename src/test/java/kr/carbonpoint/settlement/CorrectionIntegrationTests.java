package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settling again: nothing for nothing, new versions and corrections for what changed. */
class CorrectionIntegrationTests {

    private final Town town = new Town();
    private final int meter = town.household();
    private final int other = town.household();
    private final long member = town.memberOf(meter);

    {
        town.halves(meter, 1000, 900).halves(other, 1000, 850).settle();
    }

    @AfterEach
    void ledgerSumsUpToZero() {
        assertThat(town.sum()).isZero();
        assertThat(town.due(member, H1)).isEqualTo(town.won(member));
    }

    @Test
    void settlingAgainChangesNothing() {
        var before = everything();
        var summary = town.settle();

        assertThat(summary.changed()).isZero();
        assertThat(summary.won()).isEqualTo(50_000);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void moreUsageThanWasReadTakesPointsBack() {
        town.usage(meter, "2026H1", Town.spread(950));
        assertThat(town.settle().changed()).isEqualTo(1);

        assertThat(town.result(meter)).containsEntry("version", 2).containsEntry("points", 5000);
        assertThat(town.award(member, H1)).containsEntry("version", 2).containsEntry("won", 10_000L);
        assertThat(postings()).containsExactly("EARNED 25000 50000", "CORRECTED -5000 -10000");
        assertThat(town.result(other)).containsEntry("version", 1);
    }

    @Test
    void lessUsageThanWasReadGivesMore() {
        town.usage(meter, "2026H1", Town.spread(800)).settle();

        assertThat(postings()).containsExactly("EARNED 25000 50000", "CORRECTED 5000 10000");
    }

    @Test
    void nothingLeftIsAVersionToo() {
        town.usage(meter, "2026H1", Town.spread(1200)).settle();

        assertThat(town.award(member, H1))
                .containsEntry("version", 2)
                .containsEntry("points", 0L)
                .containsEntry("won", 0L);
        town.usage(meter, "2026H1", Town.spread(900)).settle();
        assertThat(town.award(member, H1)).containsEntry("version", 3).containsEntry("won", 20_000L);
        assertThat(postings())
                .containsExactly("EARNED 25000 50000", "CORRECTED -10000 -20000", "CORRECTED 10000 20000");
    }

    @Test
    void anotherReasonForNothingIsAVersionWithoutMoney() {
        town.usage(meter, "2026H1", Town.spread(1200)).settle();
        town.usage(meter, "2026H1", "- - - 1 1 1").settle();

        assertThat(town.result(meter)).containsEntry("version", 3).containsEntry("reason", "TOO_MANY_MISSING_USAGE");
        assertThat(postings()).hasSize(2);
    }

    @Test
    void meterThatNeverWasInTheHalfLosesItsResult() {
        JDBC.sql("update meter set until = since where id = ?").param(meter).update();
        town.settle();

        assertThat(town.result(meter))
                .containsEntry("version", 2)
                .containsEntry("reason", "NO_MONTHS")
                .containsEntry("points", 0);
        assertThat(town.award(member, H1)).containsEntry("won", 0L);
        assertThat(town.settle().changed()).isZero();
    }

    @Test
    void whatWentToAnotherMunicipalityStaysAsItWas() {
        new Town().takeOver(meter);

        assertThat(town.settle().changed()).isZero();
        assertThat(town.won(member)).isEqualTo(20_000);
    }

    @Test
    void newMeterComesInLater() {
        int late = town.household();
        town.halves(late, 1000, 950).settle();

        assertThat(town.result(late)).containsEntry("version", 1).containsEntry("points", 5000);
        assertThat(postings()).containsExactly("EARNED 25000 50000", "CORRECTED 5000 10000");
    }

    @Test
    void twoAtOnceSettleOnce() throws Exception {
        var busy = new Town();
        for (int i = 0; i < 20; i++) {
            busy.halves(busy.household(), 1000, 900);
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Summary> settling = busy::settle;
            for (var summary : pool.invokeAll(Collections.nCopies(4, settling), 60, TimeUnit.SECONDS)) {
                assertThat(summary.get().won()).isEqualTo(400_000);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(JDBC.sql("select count(*) from result where municipality_id = ?")
                        .param(busy.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(busy.sum()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy set won_per_point = 1 where id = 1",
                "delete from policy where id = 1",
                "update policy_points set points = points + 1 where policy_id = 1",
                "delete from policy_points where policy_id = 1",
                "update emission_factor set grams = 1",
            })
    void rulesNeverChange(String statement) {
        assertThatThrownBy(() -> JDBC.sql(statement).update()).hasMessageContaining("a rule never changes");
    }

    @Test
    void sourceOfARuleMayBeReworded() {
        assertThat(JDBC.sql("update policy set source = source || ' ', max_missing = max_missing where id = 1")
                        .update())
                .isEqualTo(1);
    }

    private List<String> postings() {
        return JDBC.sql("""
                        select p.kind || ' ' || -l.points || ' ' || -l.won from ledger_posting p join ledger_leg l on posting_id = p.id
                        where p.municipality_id = ? and account = 'BUDGET' order by p.id
                        """).param(town.id).query(String.class).list();
    }

    private List<Integer> everything() {
        return JDBC.sql("""
                        select count(*) from result where municipality_id = :id union all
                        select count(*) from award where municipality_id = :id union all
                        select count(*) from settlement_run where municipality_id = :id union all
                        select count(*) from ledger_leg where municipality_id = :id union all
                        select count(*) from due_mail where member_id in (select member_id from meter where municipality_id = :id)
                        """).param("id", town.id).query(Integer.class).list();
    }
}
