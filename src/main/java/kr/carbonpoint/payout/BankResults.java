package kr.carbonpoint.payout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what banks and hand-over places say became of the payments. A file goes in once; a line about what is settled
 * already changes nothing. A later file is believed when it says that a paid transfer came back, or that a returned one
 * was paid after all; the latter only while its money is on no later list.
 */
@Service
public class BankResults {

    /** A line without 지급번호 is told by its account; what fits no sent payment is given its reason, in this order. */
    private static final List<String> CHECKS = List.of("""
            update result_line line set payment_id = found.payment_id
            from (
                select account, min(payment_id) as payment_id from result_account group by account having count(*) = 1
            ) found
            where found.account = line.account and reason is null
            """, """
            update result_line set reason = '이 명단의 계좌 하나에 맞지 않습니다' where payment_id is null and reason is null
            """, """
            update result_line line set reason = '이 명단에 없는 지급번호입니다'
            where reason is null and not exists (
                select from payment where id = payment_id and run_id = :run and state <> 'HELD')
            """, """
            update result_line line set reason = '금액이 명단과 다릅니다'
            from payment where payment.id = payment_id and line.reason is null and line.won <> payment.won
            """, """
            update result_line line set reason = case
                when lowest <> highest then '같은 지급번호가 다른 결과로 또 있습니다' else '같은 지급번호가 앞에 또 있습니다' end
            from (
                select number, row_number() over (partition by payment_id order by number) as nth,
                    min(outcome) over (partition by payment_id) as lowest, max(outcome) over (partition by payment_id) as highest
                from result_line where reason is null
            ) again
            where again.number = line.number and (nth > 1 or lowest <> highest)
            """, """
            update result_line line set reason = case payment.state
                when 'RETURNED' then '반려된 뒤 다음 명단에 넣은 지급입니다. 두 번 지급되지 않게 은행과 다음 명단을 먼저 확인해 주세요'
                else '이미 공고하거나 끝낸 지급입니다. 은행에 물어본 뒤 관리자에게 알려 주세요' end
            from payment where payment.id = payment_id and line.reason is null and outcome = 'PAID'
                and (payment.state in ('NOTICED', 'LAPSED', 'DONATED') or payment.state = 'RETURNED' and exists (
                    select from payment later
                    where later.member_id = payment.member_id and later.municipality_id = payment.municipality_id
                        and later.id > payment.id and later.state <> 'HELD'))
            """);

    private final RunStore runs;
    private final ResultStaging staging;
    private final ResultPostings postings;
    private final ResultLog log;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BankResults(
            RunStore runs,
            ResultStaging staging,
            ResultPostings postings,
            ResultLog log,
            AccessLog accessLog,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.staging = staging;
        this.postings = postings;
        this.log = log;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What a file did.
     *
     * @param file its id, for {@link #rejects}
     * @param unchanged lines about what was settled already
     * @param waiting payments of the list that still have no result
     * @param known whether the same content was read before: then nothing was done now
     */
    public record Outcome(
            long file,
            String fileName,
            int lines,
            int paid,
            int returned,
            int unchanged,
            int rejected,
            int waiting,
            boolean known) {}

    /** After a file was read. */
    public record ResultRead(String reference, int run, int waiting) {}

    /** A line that could not be used. */
    public record Reject(long line, String reason, String content) {}

    /**
     * Reads a result file: CSV, xls or xlsx, with 지급번호 (or the account) and 결과코드, told by the header.
     *
     * @throws Refusal when it is no such file, or nothing was exported yet
     */
    @Transactional
    public Outcome read(int id, String fileName, InputStream in, String actor) {
        byte[] file = bytes(in);
        runs.lockMunicipality(runs.find(id)
                .orElseThrow(() -> new IllegalArgumentException("No pay-out " + id))
                .municipality());
        var run = runs.lock(id);
        if (run.exportedAt() == null) {
            throw new Refusal("file", "아직 내보내지 않은 명단이에요. 내보낸 뒤에 결과를 올려 주세요.");
        }
        String sha256 = sha256(file);
        var known = log.known(run, sha256);
        if (known.isPresent()) {
            return known.get();
        }
        staging.fill(run, file);
        CHECKS.forEach(check -> jdbc.sql(check).param("run", id).update());
        long fileId = log.keep(run, fileName, sha256);
        var outcome = log.done(run, fileId, postings.apply(run, fileId, actor));
        runs.log(run, actor, "RESULT_READ", fileName);
        events.publishEvent(new ResultRead(run.reference(), id, outcome.waiting()));
        return outcome;
    }

    /** The lines of a file that could not be used, the first of them; reading them is logged. */
    public List<Reject> rejects(int id, long file, String actor, int limit) {
        var run = runs.find(id).orElseThrow(() -> new IllegalArgumentException("No pay-out " + id));
        accessLog.read(actor, run.reference(), Purpose.BANK_RESULT_REJECTS);
        return log.rejects(run, file, limit);
    }

    private static byte[] bytes(InputStream in) {
        try {
            byte[] file = in.readNBytes(ResultRows.LARGEST + 1);
            if (file.length > ResultRows.LARGEST) {
                throw new Refusal("file", "파일이 너무 커요. 나누어서 올려 주세요.");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
