package kr.carbonpoint.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a result file as it was read.
 *
 * @param number in the file, from 1
 * @param payment 지급번호; {@code null} when the file knows only accounts
 * @param account digits, when there is no 지급번호
 * @param won {@code null} when the file has no amounts
 * @param outcome PAID or the name of a {@link ReturnReason}; {@code null} when that is not clear
 * @param fault why it cannot be used, in Korean
 */
record ResultLine(
        int number,
        Long payment,
        String account,
        Long won,
        String code,
        String outcome,
        String words,
        String fault,
        String text) {

    private static final int KEPT = 300;
    private static final String PAID = "PAID";
    private static final String UNKNOWN = "결과코드의 뜻을 모릅니다. 은행에 물어본 뒤 ‘정상’이나 반려 사유(예: 계좌해지)로 고쳐 다시 올려 주세요";
    private static final String CONTRADICTION = "결과코드와 결과내용이 서로 다릅니다. 은행에 물어본 뒤 맞는 것만 남기고 다시 올려 주세요";

    enum Content {
        PAYMENT,
        ACCOUNT,
        WON,
        CODE,
        WORDS
    }

    /** Where the columns are; empty when the row is no header of a result file. */
    static Optional<Map<Content, Integer>> header(List<String> cells, Map<String, Content> known) {
        var columns = new java.util.EnumMap<Content, Integer>(Content.class);
        for (int i = 0; i < cells.size(); i++) {
            var content = known.get(key(cells.get(i)));
            if (content != null) {
                columns.putIfAbsent(content, i);
            }
        }
        boolean usable = columns.containsKey(Content.CODE)
                && (columns.containsKey(Content.PAYMENT) || columns.containsKey(Content.ACCOUNT));
        return usable ? Optional.of(columns) : Optional.empty();
    }

    /** @param codes what codes and words mean, by {@link #key} */
    static ResultLine of(int number, List<String> cells, Map<Content, Integer> columns, Map<String, String> codes) {
        var faults = new ArrayList<String>();
        if (cells.contains(CsvRows.CUT)) {
            faults.add("줄바꿈 없이 끝나 잘렸을 수 있는 줄입니다");
        }
        Long payment = number(cell(cells, columns, Content.PAYMENT), "지급번호가 숫자가 아닙니다", faults);
        String account = cell(cells, columns, Content.ACCOUNT).replaceAll("[\\s-]", "");
        boolean byAccount = !columns.containsKey(Content.PAYMENT);
        if (byAccount ? account.isEmpty() : payment == null && faults.isEmpty()) {
            faults.add(byAccount ? "계좌번호가 없습니다" : "지급번호가 없습니다");
        }
        Long won = number(cell(cells, columns, Content.WON).replaceAll("[,원]", ""), "금액이 숫자가 아닙니다", faults);
        String words = cell(cells, columns, Content.WORDS);
        String code = code(cell(cells, columns, Content.CODE));
        if (code.isEmpty() && codes.containsKey(key(words))) {
            code = key(words);
        }
        String outcome = null;
        try {
            outcome = outcome(code, codes.get(key(words)), codes);
        } catch (Unclear unclear) {
            faults.add(unclear.getMessage());
        }
        var text = String.join(",", cells).replace(CsvRows.CUT, "");
        return new ResultLine(
                number,
                payment,
                byAccount ? account : null,
                won,
                code,
                outcome,
                words,
                faults.isEmpty() ? null : faults.get(0),
                text.substring(0, Math.min(KEPT, text.length())));
    }

    /** Without blanks, as people and banks set them differently. */
    static String key(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Spreadsheets drop the zeros in front. */
    private static String code(String cell) {
        String code = key(cell);
        return code.matches("\\d{1,3}") ? "0".repeat(4 - code.length()) + code : code;
    }

    /**
     * Nothing is guessed: what was taken for returned although it was paid would be paid twice.
     *
     * @param said what the words mean, or {@code null}
     * @throws Unclear when the bank has to be asked
     */
    private static String outcome(String code, String said, Map<String, String> codes) throws Unclear {
        String known = code.matches("0+") ? PAID : codes.get(code);
        if (known == null && said == null) {
            throw new Unclear(code.isEmpty() ? "결과코드가 없습니다" : UNKNOWN);
        }
        // A number that nobody knows is how banks say no: a friendly word does not overrule it.
        boolean saysNo = known == null ? code.matches(".*[1-9].*") : !known.equals(PAID);
        boolean saysYes = known != null && !saysNo;
        if (PAID.equals(said) ? saysNo : saysYes && said != null) {
            throw new Unclear(CONTRADICTION);
        }
        return known == null ? said : known;
    }

    /** What is said does not tell whether it was paid; the message, in Korean, tells what to do. */
    private static class Unclear extends Exception {

        Unclear(String what) {
            super(what);
        }
    }

    private static Long number(String text, String fault, List<String> faults) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}(\\.0+)?")) {
            faults.add(fault);
            return null;
        }
        return Long.valueOf(text.replaceAll("\\..*", ""));
    }

    private static String cell(List<String> cells, Map<Content, Integer> columns, Content content) {
        Integer column = columns.get(content);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    @Override
    public String toString() {
        return "ResultLine[" + number + "]";
    }
}
