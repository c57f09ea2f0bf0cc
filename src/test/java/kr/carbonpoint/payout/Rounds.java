package kr.carbonpoint.payout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.payout.BankResults.Outcome;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The three people who pay, and what they do. */
class Rounds {

    static final String PREPARER = "preparer";
    static final String APPROVER = "approver";
    static final String EXPORTER = "exporter";

    final PayoutRuns runs;
    final Campaigns campaigns;
    final TransferFiles files;
    final BankResults results;
    final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Rounds(
            PayoutRuns runs,
            Campaigns campaigns,
            TransferFiles files,
            BankResults results,
            JdbcClient jdbc,
            SealedDocuments documents,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.campaigns = campaigns;
        this.files = files;
        this.results = results;
        this.jdbc = jdbc;
        this.documents = documents;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    Owed municipality() {
        return new Owed(jdbc, documents, ledger, transaction);
    }

    void checkHolders(Owed owed) {
        while (campaigns.recheckHolders(Owed.HALF, owed.municipality)) {}
    }

    PayoutRun listed(Owed owed) {
        var run = runs.open(Owed.HALF, owed.municipality, owed.reference);
        runs.list(run.id());
        return runs.get(owed.reference);
    }

    PayoutRun approved(Owed owed) {
        var run = listed(owed);
        runs.prepare(run.id(), PREPARER);
        runs.approve(run.id(), APPROVER, run.members(), run.won());
        return runs.get(run.id());
    }

    PayoutRun exported(Owed owed) {
        var run = approved(owed);
        runs.export(run.id(), EXPORTER);
        return runs.get(run.id());
    }

    byte[] file(PayoutRun run, String name) {
        var out = new ByteArrayOutputStream();
        files.write(run.id(), name, EXPORTER, out);
        return out.toByteArray();
    }

    String text(PayoutRun run, String name) {
        return new String(file(run, name), StandardCharsets.UTF_8);
    }

    /** 지급번호 of a member on a list. */
    long payment(PayoutRun run, long member) {
        return jdbc.sql("select id from payment where run_id = ? and member_id = ?")
                .params(run.id(), member)
                .query(Long.class)
                .single();
    }

    /** A result file with a line for each, below a header: {@code 지급번호,이체금액,결과코드,결과내용}. */
    Outcome result(PayoutRun run, String... lines) {
        return read(run, "지급번호,이체금액,결과코드,결과내용\r\n" + String.join("\r\n", lines) + "\r\n");
    }

    Outcome read(PayoutRun run, String text) {
        return read(run, text.getBytes(StandardCharsets.UTF_8));
    }

    Outcome read(PayoutRun run, byte[] file) {
        return results.read(run.id(), "result", new ByteArrayInputStream(file), EXPORTER);
    }

    List<String> mails(long member) {
        return jdbc.sql("select mail from due_mail where member_id = ? order by id")
                .param(member)
                .query(String.class)
                .list();
    }

    List<String> requests(long member) {
        return jdbc.sql("select kind from payee_request where member_id = ? and answered_on is null order by id")
                .param(member)
                .query(String.class)
                .list();
    }
}
