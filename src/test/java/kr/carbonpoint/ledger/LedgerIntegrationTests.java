package kr.carbonpoint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.UUID;
import kr.carbonpoint.Database;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerIntegrationTests {

    private static final Half HALF = new Half(2025, 2);

    private final long municipality = 400_000;
    private final JdbcClient jdbc = JdbcClient.create(Database.dataSource());
    private final Ledger ledger = new Ledger(jdbc, Clock.systemUTC());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(Database.dataSource()));

    @Test
    void budgetTakesTheOtherSide() {
        long posting = transaction.execute(status -> {
            long id = ledger.post("EARNED", municipality, HALF, source(), "test");
            leg(id, 1, 5_000, 10_000);
            leg(id, 2, 750, 1_500);
            ledger.balance(id);
            ledger.balance(id);
            return id;
        });
        assertThat(jdbc.sql("select won from ledger_leg where posting_id = ? and account = 'BUDGET'")
                        .param(posting)
                        .query(Long.class)
                        .list())
                .containsExactly(-11_500L);
    }

    @Test
    void sameSourcePostsOnce() {
        String source = source();
        transaction.executeWithoutResult(status -> ledger.post("EARNED", municipality, HALF, source, "test"));
        assertThatExceptionOfType(AlreadyPosted.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> ledger.post("EARNED", municipality, HALF, source, "test")));
        assertThat(ledger.find(source)).isPresent();
    }

    @Test
    void unbalancedPostingIsNotCommitted() {
        String source = source();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> leg(ledger.post("EARNED", municipality, HALF, source, "test"), 1, 1, 2)))
                .matches(failure -> failure instanceof TransactionException || failure instanceof DataAccessException);
        assertThat(ledger.find(source)).isEmpty();
    }

    @Test
    void nothingIsAddedToAPostingOfThePast() {
        long posting = transaction.execute(status -> ledger.post("EARNED", municipality, HALF, source(), "test"));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> leg(posting, 1, 1, 2));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> leg(Long.MAX_VALUE, 1, 1, 2));
    }

    @Test
    void nothingIsChangedOrDeleted() {
        for (String sql :
                new String[] {"update ledger_leg set won = 0", "delete from ledger_posting", "truncate ledger_leg"}) {
            budgetTakesTheOtherSide();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sql).update());
        }
    }

    @Test
    void plantedImbalanceIsFound() {
        var books = PlantedImbalance.books();
        assertThat(new Ledger(books, Clock.systemUTC()).imbalances()).isEmpty();
        PlantedImbalance.plant(books);
        assertThat(new Ledger(books, Clock.systemUTC()).imbalances())
                .anySatisfy(finding -> assertThat(finding).startsWith("전표").contains("합계가 0이 아닙니다"))
                .anySatisfy(finding -> assertThat(finding).contains("전표 없이"))
                .anySatisfy(finding -> assertThat(finding).contains("PAID 잔액이 음수"))
                .anySatisfy(finding -> assertThat(finding).contains("지급 상태와 원장이 다른"))
                .anySatisfy(finding -> assertThat(finding).contains("정산과 원장이 다른"));
    }

    private void leg(long posting, long member, long points, long won) {
        jdbc.sql("insert into ledger_leg values (?, ?, ?, ?, 'DUE', ?, ?)")
                .params(posting, municipality, member, HALF.code(), points, won)
                .update();
    }

    private static String source() {
        return "test:" + UUID.randomUUID();
    }
}
