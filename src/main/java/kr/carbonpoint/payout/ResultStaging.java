package kr.carbonpoint.payout;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.PaymentLines.Part;
import kr.carbonpoint.payout.ResultLine.Content;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the lines of a result file into the temporary table {@code result_line}, a thousand at a time. */
@Component
class ResultStaging {

    private static final int CHUNK = 1000;
    /** Banks put a title and a date above the header. */
    private static final int HEADER_WITHIN = 20;

    private static final String TABLES = """
            create temp table result_line (number int, payment_id bigint, account bigint, won bigint, code text,
                outcome text, words bytea, reason text, content bytea) on commit drop;
            create temp table result_account (payment_id bigint, account bigint) on commit drop
            """;

    private static final String ADD = """
            insert into result_line
            select number, payment_id, account, won, code, outcome, decode(words, 'base64'), reason,
                decode(content, 'base64')
            from unnest(:numbers::int[], :payments::bigint[], :accounts::bigint[], :won::bigint[], :codes::text[],
                :outcomes::text[], :words::text[], :faults::text[], :contents::text[])
                as line (number, payment_id, account, won, code, outcome, words, reason, content)
            """;

    private final JdbcClient jdbc;
    private final PaymentLines lines;
    private final SealedDocuments documents;
    private final Fingerprints fingerprints;

    ResultStaging(JdbcClient jdbc, PaymentLines lines, SealedDocuments documents, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.documents = documents;
        this.fingerprints = fingerprints;
    }

    /**
     * Fills the table; words and contents are sealed, bound to the reference of the run.
     *
     * @throws Refusal when this is no result file
     */
    void fill(PayoutRun run, byte[] file) {
        jdbc.sql(TABLES).update();
        var reading = new Reading(run);
        ResultRows.read(file, reading::row);
        reading.end();
        if (reading.byAccount()) {
            accounts(run);
        }
        jdbc.sql("analyze result_line, result_account").update();
    }

    private class Reading {

        private final PayoutRun run;
        private final Map<String, Content> headers =
                map("select header, content from result_header where content <> 'SEQUENCE'", Content::valueOf);
        private final Map<String, String> codes = map("select code, outcome from bank_result_code", outcome -> outcome);
        private final List<ResultLine> chunk = new ArrayList<>();
        private Map<Content, Integer> columns;

        Reading(PayoutRun run) {
            this.run = run;
        }

        void row(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (columns == null) {
                columns = ResultLine.header(cells, headers).orElse(null);
                if (columns == null && number > HEADER_WITHIN) {
                    throw noHeader();
                }
                return;
            }
            chunk.add(ResultLine.of(number, cells, columns, codes));
            if (chunk.size() == CHUNK) {
                store(run, chunk);
                chunk.clear();
            }
        }

        void end() {
            if (columns == null) {
                throw noHeader();
            }
            store(run, chunk);
        }

        boolean byAccount() {
            return !columns.containsKey(Content.PAYMENT);
        }

        private static Refusal noHeader() {
            return new Refusal("file", "제목 줄을 찾지 못했어요. ‘지급번호’(또는 ‘계좌번호’)와 ‘결과코드’ 열이 있는 파일을 올려 주세요.");
        }
    }

    private void store(PayoutRun run, List<ResultLine> chunk) {
        jdbc.sql(ADD)
                .param("numbers", chunk.stream().map(ResultLine::number).toArray(Integer[]::new))
                .param("payments", chunk.stream().map(ResultLine::payment).toArray(Long[]::new))
                .param(
                        "accounts",
                        chunk.stream().map(line -> hash(line.account())).toArray(Long[]::new))
                .param("won", chunk.stream().map(ResultLine::won).toArray(Long[]::new))
                .param("codes", texts(chunk, ResultLine::code))
                .param("outcomes", texts(chunk, ResultLine::outcome))
                .param("words", texts(chunk, line -> seal(line.words(), run)))
                .param("faults", texts(chunk, ResultLine::fault))
                .param("contents", texts(chunk, line -> seal(line.text(), run)))
                .update();
    }

    /** Where a bank gives back no 지급번호, its account tells the payment: order and amount would tell neighbours for one another. */
    private void accounts(PayoutRun run) {
        var payments = new ArrayList<Long>();
        var accounts = new ArrayList<Long>();
        lines.read(new Part(run.id(), IncentiveKind.CASH, 0, Long.MAX_VALUE), line -> {
            payments.add(line.payment());
            accounts.add(hash(line.profile().account()));
            if (payments.size() == CHUNK) {
                storeAccounts(payments, accounts);
            }
        });
        storeAccounts(payments, accounts);
    }

    private void storeAccounts(List<Long> payments, List<Long> accounts) {
        jdbc.sql("insert into result_account select * from unnest(:payments::bigint[], :accounts::bigint[])")
                .param("payments", payments.toArray(Long[]::new))
                .param("accounts", accounts.toArray(Long[]::new))
                .update();
        payments.clear();
        accounts.clear();
    }

    private Long hash(String account) {
        return account == null
                ? null
                : ByteBuffer.wrap(fingerprints.of("result-account", account)).getLong();
    }

    private String seal(String text, PayoutRun run) {
        return text == null || text.isEmpty()
                ? null
                : Base64.getEncoder().encodeToString(documents.seal(text, run.reference()));
    }

    private <V> Map<String, V> map(String sql, Function<String, V> value) {
        return jdbc
                .sql(sql)
                .query((row, n) -> Map.entry(ResultLine.key(row.getString(1)), value.apply(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] texts(List<ResultLine> chunk, Function<ResultLine, String> part) {
        return chunk.stream().map(part).toArray(String[]::new);
    }
}
