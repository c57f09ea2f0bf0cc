package kr.carbonpoint.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The life of one household in the programme, as those who live it see it. */
@ServiceTest
class HouseholdLifeScenarioTests {

    /** The year before the one that is evaluated. In the future, for the clock of a test only goes forward. */
    private static final int YEAR = LocalDate.now().getYear() + 1;

    private static final Half HALF = new Half(YEAR + 1, 1);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    private Household family;
    private TownHall townHall;

    @BeforeEach
    void meet() {
        family = beans.createBean(Household.class);
        townHall = beans.createBean(TownHall.class);
    }

    @AfterEach
    void goBackToToday() {
        townHall.closes();
        clock.reset();
    }

    @Test
    void energySavedBecomesMoneyEvenIfTheFirstTransferComesBack() {
        itIs(LocalDate.of(YEAR, 12, 20));
        family.joins();
        assertThat(family.page())
                .contains("탄소포인트제에 참여하고 있어요.", "아직 나온 결과가 없어요.")
                .doesNotContain("지급을 준비");
        assertThat(family.newMail()).contains("가입이 끝났습니다");

        // The management office and the gas company report two years, and half a year of saving.
        itIs(LocalDate.of(YEAR + 1, 7, 20));
        townHall.collects(
                family.homeBills(YEAR - 1, 10, 320, 300, 280, 250, 240, 260, 270, 270, 270, 270, 270, 270),
                family.homeBills(YEAR, 10, 300, 280, 260, 240, 230, 250, 270, 270, 270, 270, 270, 270),
                family.gasBills(YEAR - 1, 12, 20),
                family.gasBills(YEAR, 12, 20));
        townHall.collects(
                family.homeBills(YEAR + 1, 9, 290, 270, 260, 235, 215, 235), family.gasBills(YEAR + 1, 6, 17));

        // 1,605 − 1,505 kWh are 6.230 %, 60 − 54 ㎥ of water 10 %, 120 − 102 ㎥ of gas 15 %.
        itIs(LocalDate.of(YEAR + 1, 10, 20));
        townHall.settles(HALF);
        assertThat(family.newMail()).contains("아낀 결과가 나왔습니다");
        assertThat(family.page()).contains("14,500포인트", "29,000원", "6.230%", "지급을 준비하고 있어요.");
        assertThat(townHall.results(HALF)).contains(family.reference() + ",ELECTRICITY", ",6.230,6,R5,");

        // Before the money leaves, the family is asked whether account and address are still right.
        itIs(LocalDate.of(YEAR + 1, 11, 11));
        townHall.beginsPayout(HALF);
        assertThat(family.newMail()).contains("인센티브를 받을 곳을 확인해 주세요");
        assertThat(family.reads("task_confirmPayee", "current")).contains("국민은행", "91 (예금주 김하늘)");
        family.answers("task_confirmPayee", Map.of("decision", "SAME"));

        itIs(LocalDate.of(YEAR + 1, 12, 11));
        townHall.goesOnAt("timer_listDay");
        assertThat(family.page()).contains("지급 명단에 들어갔어요");
        var sent = townHall.preparesApprovesAndExports();
        assertThat(sent).contains(family.transfer("국민은행", "004", "110234567891", 29_000));
        assertThat(family.page()).contains("은행에 이체를 맡겼어요");

        // The account was closed in the meantime: the money comes back.
        itIs(LocalDate.of(YEAR + 1, 12, 20));
        townHall.bankReports(sent, line -> family.isOurs(line) ? "계좌해지" : "0000");
        assertThat(family.newMail()).contains("인센티브를 보내지 못했습니다");
        assertThat(family.page()).contains("보냈지만 돌아왔어요", "계좌 해지");
        assertThat(family.on("DUE")).isEqualTo(29_000);
        assertThat(family.reads("task_correctAccount", "problem")).contains("해지되었거나 쓸 수 없는 계좌예요");
        family.answers(
                "task_correctAccount",
                Map.of("bank", "088", "accountNumber", "110-555-666777", "accountHolder", family.name()));

        // Two weeks later there is another list.
        itIs(LocalDate.of(YEAR + 2, 1, 3));
        townHall.goesOnAt("timer_nextRound");
        var again = townHall.preparesApprovesAndExports();
        assertThat(again).contains(family.transfer("신한은행", "088", "110555666777", 29_000));
        townHall.bankReports(again, line -> "0000");
        assertThat(family.newMail()).contains("인센티브를 드렸습니다");
        assertThat(family.page()).contains("계좌로 보내 드렸어요");

        assertThat(family.on("PAID")).isEqualTo(29_000);
        assertThat(family.on("DUE") + family.on("RESERVED")).isZero();
        assertThat(townHall.imbalances()).isEmpty();
    }

    private void itIs(LocalDate day) {
        var morning = day.atTime(9, 0).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), morning));
    }
}
