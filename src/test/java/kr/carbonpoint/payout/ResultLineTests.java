package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.payout.ResultLine.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultLineTests {

    private static final Map<String, Content> HEADERS = Map.of(
            "지급번호",
            Content.PAYMENT,
            "금액",
            Content.WON,
            "결과코드",
            Content.CODE,
            "비고",
            Content.WORDS,
            "계좌번호",
            Content.ACCOUNT);
    private static final Map<String, String> CODES = Map.of("0000", "PAID", "정상", "PAID", "계좌해지", "ACCOUNT_CLOSED");

    @ParameterizedTest
    @CsvSource({
        "0000, , PAID",
        "0, , PAID",
        "000, , PAID",
        "정 상, , PAID",
        "0421, 계좌 해지, ACCOUNT_CLOSED",
        "000000, , PAID",
        "000000, 뜻 모를 말, PAID",
        "000000, 정상, PAID",
        "OK, 정상, PAID",
        "Y, 정 상, PAID",
        "E01, 계좌 해지, ACCOUNT_CLOSED",
        "계좌해지, 정상 아님, ACCOUNT_CLOSED",
        // Some banks leave the code empty and say it in words.
        "'', 계좌 해지, ACCOUNT_CLOSED",
        "'', 정상, PAID",
        "알 수 없음, 정상, PAID"
    })
    void codeOrWordsSayWhatBecameOfIt(String code, String words, String outcome) {
        assertThat(line("1", "1000", code, words == null ? "" : words))
                .returns(outcome, ResultLine::outcome)
                .returns(null, ResultLine::fault);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 결과코드가 없습니다",
        "'', 뜻 모를 말, 결과코드가 없습니다",
        "알 수 없음, , 뜻을 모릅니다",
        "OK, , 뜻을 모릅니다",
        "E01, , 뜻을 모릅니다",
        "0421, 뜻 모를 말, 뜻을 모릅니다",
        // A code that says no is not overruled by a friendly word, nor the other way round.
        "0421, 정상, 서로 다릅니다",
        "E01, 정상, 서로 다릅니다",
        "계좌해지, 정상, 서로 다릅니다",
        "0000, 계좌 해지, 서로 다릅니다",
        "000000, 계좌해지, 서로 다릅니다",
        "정상, 계좌해지, 서로 다릅니다"
    })
    void whatIsNotClearIsAskedAbout(String code, String words, String fault) {
        assertThat(line("1", "1000", code, words == null ? "" : words))
                .returns(null, ResultLine::outcome)
                .satisfies(line -> assertThat(line.fault()).contains(fault));
    }

    @ParameterizedTest
    @CsvSource({"'1,000원', 1000", "1000.0, 1000", "'', "})
    void amountsAreReadAsPeopleWriteThem(String typed, Long won) {
        assertThat(line("1", typed, "0000", "").won()).isEqualTo(won);
    }

    @ParameterizedTest
    @CsvSource({"'', 지급번호가 없습니다", "x1, 지급번호가 숫자가 아닙니다", "99999999999999999999, 지급번호가 숫자가 아닙니다", "1, "})
    void paymentMustBeANumber(String payment, String fault) {
        assertThat(line(payment, "1000", "0000", "").fault()).isEqualTo(fault);
    }

    @Test
    void headerNeedsACodeAndSomethingToTellThePaymentBy() {
        assertThat(ResultLine.header(List.of("지급번호", "금액"), HEADERS)).isEmpty();
        assertThat(ResultLine.header(List.of("금액", "결과코드"), HEADERS)).isEmpty();
        assertThat(ResultLine.header(List.of("x", " 계좌 번호", "결과코드"), HEADERS))
                .contains(Map.of(Content.ACCOUNT, 1, Content.CODE, 2));
    }

    @Test
    void quotedCellsMayHoldCommasAndLineBreaks() {
        var rows = new ArrayList<List<String>>();
        CsvRows.read(
                "a,\"b \"\"c\"\", d\"\r\n\"1\n2\",3\r\n".getBytes(StandardCharsets.UTF_8),
                (number, cells) -> rows.add(cells));
        assertThat(rows).containsExactly(List.of("a", "b \"c\", d"), List.of("1\n2", "3"));
    }

    private static ResultLine line(String payment, String won, String code, String words) {
        var header =
                ResultLine.header(List.of("지급번호", "금액", "결과코드", "비고"), HEADERS).orElseThrow();
        return ResultLine.of(2, List.of(payment, won, code, words), header, CODES);
    }
}
