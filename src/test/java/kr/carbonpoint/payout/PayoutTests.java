package kr.carbonpoint.payout;

import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.privacy.SealedDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a municipality of its own and the people who pay there. */
@ServiceTest
abstract class PayoutTests {

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SealedDocuments documents;

    Rounds rounds;
    Owed owed;

    @BeforeEach
    void municipality(
            @Autowired PayoutRuns runs,
            @Autowired Campaigns campaigns,
            @Autowired TransferFiles files,
            @Autowired BankResults results,
            @Autowired JdbcClient jdbc) {
        rounds = new Rounds(runs, campaigns, files, results, jdbc, documents, ledger, transaction);
        owed = rounds.municipality();
    }

    @AfterEach
    void today() {
        clock.reset();
    }
}
