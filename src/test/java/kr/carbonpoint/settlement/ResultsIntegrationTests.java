package kr.carbonpoint.settlement;

import static kr.carbonpoint.settlement.Town.H1;
import static kr.carbonpoint.settlement.Town.JDBC;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.resource.Resource;
import org.junit.jupiter.api.Test;

class ResultsIntegrationTests {

    private final Town town = new Town();
    private final long member = town.member("ADULT", "2025-12-31");
    private final String reference = JDBC.sql("select reference from member where id = ?")
            .param(member)
            .query(String.class)
            .single();
    private final Results results = new Results(JDBC);

    @Test
    void savingIsToldWithItsNumbers() {
        town.halves(town.meter(member, 1), 1605, 1505).settle();

        var result = results.of(reference, H1).orElseThrow();
        assertThat(result.points()).isEqualTo(5000);
        assertThat(result.won()).isEqualTo(10_000);
        assertThat(result.co2()).isEqualTo(42_400);
        assertThat(result.resources()).singleElement().satisfies(line -> {
            assertThat(line.resource()).isEqualTo(Resource.ELECTRICITY);
            assertThat(line.exactRate()).isEqualTo(new BigDecimal("6.230"));
            assertThat(line.cutRate()).isEqualTo(6);
            assertThat(line.band()).isEqualTo(Band.R5);
            assertThat(line.evaluated()).hasSize(6);
            assertThat(line.sentences())
                    .containsExactly(
                            "1,505kWh를 썼어요. 지난 2년 같은 달의 평균은 1,605kWh예요.",
                            "6% 줄여서(5% 이상 10% 미만 감축) 5,000포인트를 받아요.",
                            "이산화탄소를 42.4kg 줄였어요.");
        });
    }

    @Test
    void nothingIsToldWithTheReason() {
        int meter = town.meter(member, 2);
        town.halves(meter, 1200, 0).usage(meter, "2026H1", "- - - 1 1 1").settle();

        assertThat(results.of(reference, H1).orElseThrow().resources())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reason()).isEqualTo(Reason.TOO_MANY_MISSING_USAGE);
                    assertThat(line.sentences()).containsExactly(Reason.TOO_MANY_MISSING_USAGE.sentence());
                });
    }

    @Test
    void filledMonthsAreNamedAndCounted() {
        int meter = town.meter(member, 1, "2026-01-31", null);
        town.halves(meter, 1200, 0)
                .usage(meter, "2026H1", "7 - 100 101 100 100")
                .settle();

        assertThat(results.of(reference, H1).orElseThrow().resources())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.filled()).containsExactly(YearMonth.of(2026, 2));
                    assertThat(line.usage()).isEqualTo(501);
                    assertThat(line.exactUsage()).isEqualByComparingTo("501.25");
                    assertThat(line.baseline()).isEqualTo(1000);
                    assertThat(line.sentences()).contains("6개월 가운데 5개월을 계산했어요.", "2월은 자료가 없어서 다른 달의 평균으로 채웠어요.");
                });
    }

    @Test
    void bothHomesOfAMoveAreThere() {
        int before = town.meter(member, 1, "2025-12-31", "2026-03-31");
        var elsewhere = new Town();
        int now = elsewhere.meter(member, 1, "2026-03-31", null);
        town.halves(before, 1200, 1080).settle();
        elsewhere.halves(now, 1200, 1080).settle();

        var result = results.of(reference, H1).orElseThrow();
        assertThat(result.points()).isEqualTo(10_000);
        assertThat(result.resources()).extracting(ResourceResult::municipality).containsExactly((long) town.id, (long)
                elsewhere.id);
    }

    @Test
    void resultOfTheFormerMunicipalityStaysWithTheMember() {
        int meter = town.meter(member, 1);
        town.halves(meter, 1000, 900).settle();
        new Town().takeOver(meter);

        assertThat(results.of(reference, H1).orElseThrow().points()).isEqualTo(10_000);
        assertThat(results.halves(reference)).isEqualTo(List.of(H1));
    }

    @Test
    void correctionReplacesWhatWasThere() {
        int meter = town.meter(member, 1);
        town.halves(meter, 1000, 900).settle();
        town.usage(meter, "2026H1", Town.spread(1100)).settle();

        var result = results.of(reference, H1).orElseThrow();
        assertThat(result.won()).isZero();
        assertThat(result.resources().get(0).sentences()).last().isEqualTo(Reason.NO_REDUCTION.sentence());
    }

    @Test
    void beforeTheSettlementThereIsNothing() {
        town.meter(member, 1);

        assertThat(results.of(reference, H1)).isEmpty();
        assertThat(results.halves(reference)).isEmpty();
    }
}
