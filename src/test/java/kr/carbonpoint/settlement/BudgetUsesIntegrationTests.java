package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of a budget, from the ledger and the awards. */
@ServiceTest
class BudgetUsesIntegrationTests {

    private static final Half FIRST = Half.parse("2024H1");

    @Autowired
    BudgetUses uses;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Town town = new Town();

    @Test
    void bothHalvesOfTheFiscalYearCountAndNoOther() {
        long member = town.member("ADULT", "2023-01-05");
        budget(1_000_000);
        budget(500_000);
        moves(member, FIRST, "EARNED", "DUE", 300_000);
        moves(member, FIRST.previous(), "EARNED", "DUE", 100_000);
        moves(member, FIRST.next(), "EARNED", "DUE", 70_000);
        transfers(member, FIRST, "RESERVED", "DUE", "RESERVED", 200_000);
        transfers(member, FIRST, "PAID", "RESERVED", "PAID", 150_000);
        award(member, FIRST, 1, 90_000);
        award(member, FIRST, 2, 40_000);
        award(member, FIRST.next(), 1, 7_000);

        assertThat(uses.of(FIRST, town.id))
                .isEqualTo(new BudgetUse(2024, 500_000L, 400_000, 50_000, 150_000, 40_000))
                .isEqualTo(uses.of(FIRST.previous(), town.id))
                .extracting(BudgetUse::left)
                .isEqualTo(100_000L);
    }

    @Test
    void nothingIsLeftOfNoLimit() {
        assertThat(uses.of(FIRST, town.id)).isEqualTo(new BudgetUse(2024, null, 0, 0, 0, 0));
        assertThat(uses.of(FIRST, town.id).left()).isNull();
    }

    private void budget(long won) {
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, 2024, ?, 'test')")
                .params(town.id, won)
                .update();
    }

    private void moves(long member, Half half, String kind, String account, long won) {
        transaction.executeWithoutResult(status -> {
            long posting = ledger.post(kind, town.id, half, "test:" + town.id + half + kind, "test");
            leg(posting, member, half, account, won);
            ledger.balance(posting);
        });
    }

    private void transfers(long member, Half half, String kind, String from, String to, long won) {
        transaction.executeWithoutResult(status -> {
            long posting = ledger.post(kind, town.id, half, "test:" + town.id + half + kind, "test");
            leg(posting, member, half, from, -won);
            leg(posting, member, half, to, won);
        });
    }

    private void leg(long posting, long member, Half half, String account, long won) {
        jdbc.sql("insert into ledger_leg values (?, ?, ?, ?, ?::ledger_account, ?, ?)")
                .params(posting, town.id, member, half.code(), account, won / 2, won)
                .update();
    }

    private void award(long member, Half half, int version, long waiting) {
        jdbc.sql("insert into award values (?, ?, ?, ?, 0, 0, ?, 0, ?, 0)")
                .params(half.code(), town.id, member, version, waiting, waiting)
                .update();
    }
}
