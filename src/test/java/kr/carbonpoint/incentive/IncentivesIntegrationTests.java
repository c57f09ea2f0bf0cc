package kr.carbonpoint.incentive;

import static kr.carbonpoint.incentive.IncentiveKind.CASH;
import static kr.carbonpoint.incentive.IncentiveKind.DONATION;
import static kr.carbonpoint.incentive.IncentiveKind.GREEN_CARD;
import static kr.carbonpoint.incentive.IncentiveKind.VOUCHER;
import static kr.carbonpoint.incentive.IncentiveKind.WASTE_BAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IncentivesIntegrationTests {

    private static final long MUNICIPALITY = 987_654_321;

    private final JdbcClient jdbc = Database.jdbc();

    @AfterEach
    void removeOffer() {
        jdbc.sql("delete from incentive_offer where municipality_id = ?")
                .param(MUNICIPALITY)
                .update();
    }

    @Test
    void municipalityWithoutOfferHasTheNationalOne() {
        assertThat(offered("2026-11-22")).containsExactly(CASH, VOUCHER, GREEN_CARD);
    }

    @Test
    void ownOfferReplacesTheNationalOneFromItsDay() {
        offer("2026-07-01", DONATION, CASH);
        offer("2027-01-01", WASTE_BAG);

        assertThat(offered("2026-06-30")).containsExactly(CASH, VOUCHER, GREEN_CARD);
        assertThat(offered("2026-07-01")).containsExactly(CASH, DONATION);
        assertThat(offered("2027-01-01")).containsExactly(WASTE_BAG);
    }

    private void offer(String from, IncentiveKind... kinds) {
        for (IncentiveKind kind : kinds) {
            jdbc.sql("insert into incentive_offer (municipality_id, valid_from, kind) values (?, ?, ?)")
                    .params(MUNICIPALITY, LocalDate.parse(from), kind.name())
                    .update();
        }
    }

    private List<IncentiveKind> offered(String day) {
        ZoneId zone = ZoneId.of("Asia/Seoul");
        Clock clock = Clock.fixed(LocalDate.parse(day).atStartOfDay(zone).toInstant(), zone);
        return new Incentives(jdbc, clock).offeredBy(MUNICIPALITY);
    }
}
