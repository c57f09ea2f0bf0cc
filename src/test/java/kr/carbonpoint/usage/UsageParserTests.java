package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.resource.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageParserTests {

    private static final String BILLS = "supplier,customer_number,month,usage\n";
    private static final Charset MS949 = Charset.forName("MS949");

    private final MemberKeys keys = new MemberKeys(new Fingerprints(SomeMembers.KEYS));
    private final List<Supplier> suppliers = List.of(
            new Supplier("KEPCO", Resource.ELECTRICITY, "한국전력공사", "고객번호", "\\d{10}", ""),
            new Supplier("WATER_SEOUL", Resource.WATER, "서울아리수본부", "고객번호", "\\d{6,20}", ""));

    /** A staged value. */
    private record Row(long key, int line, int month, int usage, int resource, int problem) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEPCO,0712345678,202601,300\n",
                "kepco,0712345678,202601,300\n",
                "한국전력공사,0712345678,202601,300\r\n",
                " KEPCO , 07-1234-5678 , 2026-01 , 300.4 \n",
                "\"KEPCO\",\"0712345678\",\"2026.1\",\"0,300\"\n",
                "KEPCO,０７１２３４５６７８,2026/01,299.5\n",
                "\n\n,,,\nKEPCO,07 1234 5678,202601,300.49999\n\n"
            })
    void oneValueInManyWritings(String line) {
        long key = first8(keys.meter("KEPCO", "0712345678"));

        assertThat(parse((BILLS + line).getBytes(UTF_8)))
                .extracting(Row::key, Row::month, Row::usage, Row::resource, Row::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(key, 202601, 300, 1, 0));
    }

    @Test
    void koreanNamesAreReadInBothEncodings() {
        String file = "공급사,고객번호,사용월,사용량,계약종별\n한국전력공사,0712345678,202601,300,농사용(갑)\n";

        assertThat(parse(file.getBytes(UTF_8))).isEqualTo(parse(file.getBytes(MS949)));
        assertThat(parse(file.getBytes(MS949)).get(0).problem()).isEqualTo(Reject.CONTRACT.code());
    }

    @Test
    void columnsAreFoundByNameAndOthersPassedOver() {
        var rows =
                parse("usage,name,month,customer_number,supplier\n300,가나다,202601,0712345678,KEPCO\n".getBytes(UTF_8));

        assertThat(rows.get(0).usage()).isEqualTo(300);
        assertThat(rows.get(0).problem()).isZero();
    }

    @Test
    void numbersAreRoundedHalfUpAtTheFirstDecimalOnly() {
        assertThat(usages("0", "0.4", "0.5", "123.45", "123.49999", "123.5", "99999999"))
                .containsExactly(0, 0, 1, 123, 123, 124, 99_999_999);
        assertThat(usages("99999999.5", "1.2.3", "--1", "1-", "", ".", ".5", "5.", "1e3", "Infinity", ",1", "１"))
                .allMatch(usage -> usage < 0);
    }

    @Test
    void sharesOfALongBillAddUp() {
        var rows = parse("supplier,customer_number,from_month,to_month,usage\nWATER_SEOUL,123456,202511,202602,10.5\n"
                .getBytes(UTF_8));

        assertThat(rows).extracting(Row::month).containsExactly(202511, 202512, 202601, 202602);
        assertThat(rows).extracting(Row::usage).containsExactly(3, 3, 3, 2);
    }

    @Test
    void periodsThatAreNoneAreRejected() {
        var rows = parse(("supplier,customer_number,from_month,to_month,usage\nWATER_SEOUL,123456,202602,202601,10\n"
                        + "WATER_SEOUL,123456,202501,202601,10\nWATER_SEOUL,123456,202501,,10\n")
                .getBytes(UTF_8));

        assertThat(rows)
                .extracting(Row::problem)
                .containsExactly(Reject.PERIOD.code(), Reject.PERIOD.code(), Reject.MONTH.code());
    }

    @Test
    void homesHaveTheKeysOfTheirDwellings() {
        String complex = "28290103426500000002000000";
        long key = first8(keys.dwelling(complex, "101", "b102", null));
        var rows = parse(("complex,dong,ho,month,electricity,water,gas\n%1$s,101,B102,202601,1,2,3\n"
                        + "%1$s,제101동,b102호,202601,,,\n28E25,101,102,202601,1,2,3\n")
                .formatted(complex)
                .getBytes(UTF_8));

        assertThat(rows)
                .containsExactly(
                        new Row(key, 2, 202601, 1, 1, 0),
                        new Row(key, 2, 202601, 2, 2, 0),
                        new Row(key, 2, 202601, 3, 3, 0),
                        new Row(0, 4, 0, 0, 0, Reject.COMPLEX.code()));
    }

    @Test
    void linesAreNumberedAsAnEditorDoes() {
        var rows = parse(
                (BILLS + "\nx\n" + "y".repeat(1 << 20) + "\nKEPCO,0712345678,202601,300\nKEPCO,07").getBytes(UTF_8));

        assertThat(rows).extracting(Row::line).containsExactly(3, 4, 5, 6);
        assertThat(rows)
                .extracting(Row::problem)
                .containsExactly(Reject.COLUMNS.code(), Reject.TOO_LONG.code(), 0, Reject.CUT_OFF.code());
    }

    @Test
    void itDoesNotMatterInWhichPortionsBytesArrive() {
        byte[] file =
                (BILLS + "KEPCO,0712345678,202601,300\nWATER_SEOUL,123456,202602,7\n".repeat(20_000)).getBytes(UTF_8);

        assertThat(parse(new Trickle(file))).isEqualTo(parse(file)).hasSize(40_000);
    }

    @Test
    void headersThatAreNoneAreRefused() {
        for (String header :
                List.of("a,b\n", "supplier,month\n", "complex,dong,ho,month\n", "month,month,supplier,usage\n")) {
            assertThatThrownBy(() -> parse(header.getBytes(UTF_8))).as(header).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void garbageIsRejectedNeverThrown() {
        var random = new Random(20261122);
        String pieces = "KEPCO,0712345678,202601,300\"\n\r -.심야　ﷺ\u0000\uFEFF９";
        for (int round = 0; round < 3000; round++) {
            var garbage = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                int at = random.nextInt(pieces.length());
                garbage.append(pieces, at, Math.min(pieces.length(), at + random.nextInt(30)));
            }
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            for (String header : List.of(
                    BILLS, "complex,dong,ho,month,water\n", BILLS.replace("month", "from_month,to_month,contract"))) {
                parse((header + garbage + new String(noise, ISO_8859_1)).getBytes(round % 2 == 0 ? UTF_8 : ISO_8859_1));
            }
        }
    }

    private List<Integer> usages(String... texts) {
        var usages = new ArrayList<Integer>();
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            usages.add(Cells.usage(bytes, 0, bytes.length));
        }
        return usages;
    }

    private List<Row> parse(byte[] file) {
        return parse(new ByteArrayInputStream(file));
    }

    private List<Row> parse(InputStream file) {
        try {
            var rows = new ArrayList<Row>();
            var lines = new CsvLines(file);
            assertThat(lines.next()).isTrue();
            var parser = new UsageParser(
                    lines,
                    new SupplierTable(suppliers),
                    keys.series(),
                    YearMonth.of(2026, 11),
                    (key, line, month, usage, resource, problem) ->
                            rows.add(new Row(key, line, month, usage, resource, problem)));
            while (parser.next()) {
                assertThat(lines.number()).isPositive();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long first8(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /** Gives a few bytes at a time. */
    private static class Trickle extends FilterInputStream {

        private int count;

        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return super.read(buffer, from, Math.min(length, 1 + count++ % 977));
        }
    }
}
