package kr.carbonpoint.payout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with the byte order mark that spreadsheets need, or MS949. What would run as a formula gets an apostrophe in front. */
class CsvSheet implements Sheet {

    private final Writer out;

    /** @param encoding UTF_8_BOM or MS949 */
    CsvSheet(OutputStream out, String encoding) throws IOException {
        boolean wansung = encoding.equals("MS949");
        this.out = new BufferedWriter(
                new OutputStreamWriter(out, wansung ? Charset.forName("MS949") : StandardCharsets.UTF_8));
        if (!wansung) {
            this.out.write('\uFEFF');
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        out.write(cells.stream().map(CsvSheet::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        if (value instanceof String && Sheet.looksLikeFormula(text)) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
