package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.BankResults.Outcome;
import kr.carbonpoint.payout.BankResults.Reject;
import kr.carbonpoint.privacy.SealedRows;
import kr.carbonpoint.privacy.Seals;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BankResultsIntegrationTests extends PayoutTests {

    @Autowired
    private PaymentHistory history;

    @Test
    void paidAndReturnedMoneyGoesWhereItBelongs(@Autowired JdbcClient jdbc, @Autowired Seals seals) {
        long paid = owed.member(1_000);
        long returned = owed.member(2_000);
        var run = rounds.exported(owed);
        var outcome = rounds.result(run, line(run, paid, 1_000, "0000,정상"), line(run, returned, 2_000, "0421,계좌해지"));
        assertThat(outcome)
                .returns(1, Outcome::paid)
                .returns(1, Outcome::returned)
                .returns(0, Outcome::waiting);
        assertThat(owed.sum("PAID", paid)).isEqualTo(1_000);
        assertThat(owed.sum("DUE", returned)).isEqualTo(2_000);
        assertThat(owed.sum("RESERVED")).isZero();
        assertThat(owed.payment(paid)).isEqualTo("PAID");
        assertThat(owed.payment(returned)).isEqualTo("RETURNED ACCOUNT_CLOSED");
        assertThat(rounds.mails(paid)).containsExactly("PAYMENT_DONE");
        assertThat(rounds.mails(returned)).containsExactly("PAYMENT_RETURNED");
        assertThat(rounds.requests(paid)).isEmpty();
        assertThat(rounds.requests(returned)).containsExactly("CORRECT");
        SealedRows.assertKnown(jdbc, seals, "payment_return.words");
    }

    @Test
    void sameFileTwiceIsHarmless() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        String line = line(run, member, 1_000, "0000,정상");
        rounds.result(run, line);
        assertThat(rounds.result(run, line)).returns(true, Outcome::known).returns(0, Outcome::paid);
        assertThat(rounds.result(run, line, "")).returns(false, Outcome::known).returns(1, Outcome::unchanged);
        assertThat(owed.sum("PAID", member)).isEqualTo(1_000);
    }

    @Test
    void sameFileAtOnceIsReadOnce() throws Exception {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        var threads = Executors.newFixedThreadPool(4);
        Callable<Outcome> read = () -> rounds.result(run, line(run, member, 1_000, "0000,정상"));
        int paid = 0;
        for (var result : threads.invokeAll(Stream.generate(() -> read).limit(6).toList())) {
            paid += result.get().paid();
        }
        threads.shutdown();
        assertThat(paid).isEqualTo(1);
        assertThat(owed.sum("PAID", member)).isEqualTo(1_000);
    }

    @Test
    void transferThatComesBackAfterSuccessIsOwedAgain() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        rounds.result(run, line(run, member, 1_000, "0000,정상"));
        rounds.runs.close(run.id());
        rounds.result(run, line(run, member, 1_000, "0333,압류"));
        assertThat(owed.payment(member)).isEqualTo("RETURNED SEIZED");
        assertThat(owed.sum("PAID", member)).isZero();
        assertThat(owed.sum("DUE", member)).isEqualTo(1_000);
        assertThat(rounds.mails(member)).containsExactly("PAYMENT_DONE", "PAYMENT_RETURNED");
    }

    @Test
    void linesThatFitNothingAreKeptWithTheirReason() {
        long member = owed.member(1_000);
        long other = owed.member(1_500);
        long odd = owed.member(2_500);
        var run = rounds.exported(owed);
        var outcome = rounds.result(
                run,
                "999999999,1000,0000,",
                line(run, member, 999, "0000,"),
                line(run, other, 1_500, "0000,"),
                line(run, other, 1_500, "0421,계좌해지"),
                line(run, odd, 2_500, "글쎄요,"),
                line(run, odd, 2_500, ","),
                "모름,1000,0000,");
        assertThat(outcome).returns(7, Outcome::rejected).returns(3, Outcome::waiting);
        assertThat(rounds.results.rejects(run.id(), outcome.file(), "exporter", 10))
                .extracting(Reject::line, Reject::reason)
                .extracting(Object::toString)
                .containsExactly(
                        "(2L, \"이 명단에 없는 지급번호입니다\")",
                        "(3L, \"금액이 명단과 다릅니다\")",
                        "(4L, \"같은 지급번호가 다른 결과로 또 있습니다\")",
                        "(5L, \"같은 지급번호가 다른 결과로 또 있습니다\")",
                        "(6L, \"결과코드의 뜻을 모릅니다. 은행에 물어본 뒤 ‘정상’이나 반려 사유(예: 계좌해지)로 고쳐 다시 올려 주세요\")",
                        "(7L, \"결과코드가 없습니다\")",
                        "(8L, \"지급번호가 숫자가 아닙니다\")");
        assertThat(owed.sum("RESERVED")).isEqualTo(5_000);
    }

    @Test
    void rejectedLinesAreSealed() {
        var run = exportedWith(1_000);
        var outcome = rounds.result(run, "1,1000,0000,홍길동 11012345678");
        var kept = rounds.jdbc
                .sql("select encode(sealed, 'escape') from inbox_reject where file_id = ?")
                .param(outcome.file())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("홍길동").doesNotContain("11012345678");
        assertThat(rounds.results
                        .rejects(run.id(), outcome.file(), "exporter", 1)
                        .get(0)
                        .content())
                .contains("홍길동");
    }

    @Test
    void lineWithoutLineBreakMayBeCutOff() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        var outcome = rounds.read(run, "지급번호,결과코드\n" + rounds.payment(run, member) + ",00");
        assertThat(outcome).returns(0, Outcome::paid).returns(1, Outcome::rejected);
    }

    @Test
    void codeThatNobodyKnowsIsNeitherPaidNorReturned() {
        long member = owed.member(1_000);
        long fine = owed.member(2_000);
        var run = rounds.exported(owed);
        var outcome = rounds.result(run, line(run, member, 1_000, "0999,알 수 없음"), line(run, fine, 2_000, "000000,정상"));
        assertThat(outcome)
                .returns(1, Outcome::paid)
                .returns(0, Outcome::returned)
                .returns(1, Outcome::rejected)
                .returns(1, Outcome::waiting);
        assertThat(owed.payment(member)).isEqualTo("EXPORTED");
        assertThat(owed.payment(fine)).isEqualTo("PAID");
    }

    @Test
    void returnedByMistakeIsRepairedByACorrectedFile() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        rounds.result(run, line(run, member, 1_000, "기타,"));
        rounds.runs.close(run.id());
        var held = rounds.listed(owed);
        assertThat(owed.payment(member)).isEqualTo("HELD TRANSFER_FAILED");

        assertThat(rounds.result(run, line(run, member, 1_000, "0000,정상"))).returns(1, Outcome::paid);

        assertThat(state(run, member)).isEqualTo("PAID");
        assertThat(owed.sum("PAID", member)).isEqualTo(1_000);
        assertThat(owed.sum("DUE", member)).isZero();
        assertThat(rounds.requests(member)).isEmpty();
        assertThat(rounds.mails(member)).contains("PAYMENT_DONE");
        assertThat(history.of(owed.reference(member)))
                .extracting(PaymentState::stage)
                .containsExactly(PaymentState.Stage.PAID);
        rounds.runs.list(held.id());
        rounds.runs.close(held.id());
        assertThat(ledger.imbalances()).noneMatch(finding -> finding.contains("지자체 " + owed.municipality));
        assertThat(rounds.jdbc
                        .sql("select outcome from payee where member_id = ?")
                        .param(member)
                        .query(String.class)
                        .single())
                .isEqualTo("HOLDER_MATCHES");
    }

    @Test
    void moneyOnALaterListIsNotPaidByTheFileOfAnEarlierOne() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        rounds.result(run, line(run, member, 1_000, "은행점검,"));
        rounds.runs.close(run.id());
        rounds.listed(owed);
        var outcome = rounds.result(run, line(run, member, 1_000, "0000,정상"));
        assertThat(outcome).returns(0, Outcome::paid).returns(1, Outcome::rejected);
        assertThat(rounds.results.rejects(run.id(), outcome.file(), "exporter", 1))
                .allSatisfy(reject -> assertThat(reject.reason()).contains("다음 명단에 넣은 지급"));
        assertThat(owed.sum("RESERVED", member)).isEqualTo(1_000);
    }

    @Test
    void resultMayKnowAccountsOnly() {
        long one = owed.member(IncentiveKind.CASH, "01111111111", 1_000);
        long two = owed.member(IncentiveKind.CASH, "02222222222", 1_000);
        var run = rounds.exported(owed);
        rounds.read(run, "* 입금계좌,* 이체금액(원),처리결과\n022-222-22222,\"1,000\",정상\n01111111111,1000,압류\n");
        assertThat(owed.payment(two)).isEqualTo("PAID");
        assertThat(owed.payment(one)).isEqualTo("RETURNED SEIZED");
    }

    @Test
    void workbooksAreReadLikeText() throws IOException {
        for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            owed = rounds.municipality();
            long member = owed.member(1_000);
            var run = rounds.exported(owed);
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("대량이체 결과");
            var header = sheet.createRow(2);
            header.createCell(0).setCellValue("지급 번호");
            header.createCell(1).setCellValue("입금금액");
            header.createCell(3).setCellValue("결과코드");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue(rounds.payment(run, member));
            row.createCell(1).setCellValue(1_000);
            row.createCell(3).setCellValue(0);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            assertThat(rounds.read(run, out.toByteArray())).returns(1, Outcome::paid);
        }
    }

    @Test
    void fileInTheOldEncodingIsRead() {
        long member = owed.member(1_000);
        var run = rounds.exported(owed);
        var text = "지급번호,결과코드\r\n" + rounds.payment(run, member) + ",정상\r\n";
        assertThat(rounds.read(run, text.getBytes(Charset.forName("MS949")))).returns(1, Outcome::paid);
    }

    @Test
    void whatIsNoResultFileIsRefused() {
        var run = exportedWith(1_000);
        for (byte[] file : new byte[][] {
            {},
            {'P', 'K', 3, 4, 9, 9},
            {0, 1, 2, 3},
            "이름,금액\n가,1\n".getBytes(),
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}
        }) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> rounds.read(run, file))
                    .matches(refusal -> "file".equals(refusal.field()));
        }
    }

    @Test
    void resultBeforeTheExportIsRefused() {
        long member = owed.member(1_000);
        var run = rounds.approved(owed);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rounds.result(run, line(run, member, 1_000, "0000,")));
    }

    @Test
    void roundWithWaitingPaymentsIsNotClosed() {
        var run = exportedWith(1_000);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rounds.runs.close(run.id()));
    }

    private String state(PayoutRun run, long member) {
        return rounds.jdbc
                .sql("select state from payment where id = ?")
                .param(rounds.payment(run, member))
                .query(String.class)
                .single();
    }

    private PayoutRun exportedWith(long won) {
        owed.member(won);
        return rounds.exported(owed);
    }

    private String line(PayoutRun run, long member, long won, String rest) {
        return rounds.payment(run, member) + "," + won + "," + rest;
    }
}
