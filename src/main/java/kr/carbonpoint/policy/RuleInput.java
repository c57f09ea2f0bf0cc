package kr.carbonpoint.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Refusal;

/** Reads what was typed for a rule. */
final class RuleInput {

    private static final int MOST_LINES = 30;

    private RuleInput() {}

    /**
     * @param base what stays where the form asks nothing
     * @throws Refusal naming the field
     */
    static Map<String, String> read(RuleKind kind, Map<String, String> typed, Map<String, String> base) {
        var values = new TreeMap<>(base);
        kind.fields().forEach(field -> {
            var value = value(field, Normalizer.normalize(typed.getOrDefault(field.key(), ""), Normalizer.Form.NFKC));
            if (value.isEmpty()) {
                values.remove(field.key());
            } else {
                values.put(field.key(), value);
            }
        });
        check(kind, values);
        return values;
    }

    private static String value(RuleField field, String typed) {
        return switch (field.input()) {
            case NUMBER -> number(field, typed, false);
            case OPTIONAL -> number(field, typed, true);
            case DECIMAL -> decimal(field, typed);
            case CHOICE ->
                field.options().stream()
                        .filter(option -> option.value().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(field.key(), "‘%s’에서 하나를 골라 주세요.".formatted(field.label())))
                        .value();
            case DAY -> day(field, typed.replaceAll("\\s", ""));
            case LINES ->
                typed.lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_LINES)
                        .map(line -> grade(field, line.replaceAll("[\\s,원%]", "")))
                        .distinct()
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String number(RuleField field, String typed, boolean optional) {
        var digits = typed.replaceAll("[\\s,원P%]", "");
        if (digits.isEmpty() && optional) {
            return "";
        }
        if (!digits.matches("\\d{1,12}")
                || Long.parseLong(digits) < field.least()
                || Long.parseLong(digits) > field.most()) {
            throw new Refusal(
                    field.key(),
                    "‘%s’에는 %,d부터 %,d까지의 숫자를 적어 주세요.".formatted(field.label(), field.least(), field.most()));
        }
        return String.valueOf(Long.parseLong(digits));
    }

    private static String decimal(RuleField field, String typed) {
        var digits = typed.replaceAll("[\\s원]", "");
        if (!digits.matches("\\d(\\.\\d{1,2})?")
                || new BigDecimal(digits).compareTo(BigDecimal.valueOf(field.most())) > 0) {
            throw new Refusal(field.key(), "‘%s’에는 0부터 %d까지, 소수 두 자리까지 적어 주세요.".formatted(field.label(), field.most()));
        }
        return new BigDecimal(digits).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** A day that exists every year. */
    private static String day(RuleField field, String typed) {
        try {
            if (typed.matches("\\d\\d-\\d\\d") && !typed.equals("02-29")) {
                return MonthDay.parse("--" + typed).toString().substring(2);
            }
        } catch (DateTimeException none) {
            // Said below.
        }
        throw new Refusal(field.key(), "‘%s’에는 12-31처럼 월과 일을 두 자리씩 적어 주세요.".formatted(field.label()));
    }

    private static String grade(RuleField field, String line) {
        if (!line.matches("\\d{1,6}/\\d{1,3}/\\d{1,10}")) {
            throw new Refusal(field.key(), "‘%s’은 한 줄에 하나씩 150/10/1000000처럼 적어 주세요.".formatted(field.label()));
        }
        var numbers = line.split("/");
        int share = Integer.parseInt(numbers[1]);
        if (share < 1 || share > 100 || Long.parseLong(numbers[2]) == 0) {
            throw new Refusal(field.key(), "‘%s’의 상위 비율은 1부터 100까지, 금액은 1원부터 적어 주세요.".formatted(field.label()));
        }
        return "%d/%d/%d".formatted(Integer.parseInt(numbers[0]), share, Long.parseLong(numbers[2]));
    }

    private static void check(RuleKind kind, Map<String, String> values) {
        switch (kind) {
            case HOUSEHOLD, BUSINESS -> checkPoints(values);
            case COMPLEX -> checkGrades(values);
            case OFFER -> {
                if (kind.fields().stream().noneMatch(field -> "true".equals(values.get(field.key())))) {
                    throw new Refusal(kind.fields().get(0).key(), "인센티브를 하나는 골라 주세요.");
                }
            }
            case PAYOUT -> {
                if (values.get("pay_first_half").compareTo("07-01") < 0) {
                    throw new Refusal("pay_first_half", "상반기 금액을 드리는 날은 7월 1일부터 12월 31일 사이로 적어 주세요.");
                }
            }
        }
    }

    /** Who saves more never gets less. */
    private static void checkPoints(Map<String, String> values) {
        for (int resource = 1; resource <= 3; resource++) {
            long before = 0;
            for (String band : new String[] {"R5", "R10", "R15"}) {
                var key = "points_%d_%s".formatted(resource, band);
                var points = values.get(key);
                if (points != null && Long.parseLong(points) < before) {
                    throw new Refusal(key, "더 많이 줄인 단계의 포인트가 더 적어요. 포인트를 다시 적어 주세요.");
                }
                before = points == null ? before : Long.parseLong(points);
            }
        }
    }

    private static void checkGrades(Map<String, String> values) {
        var grades = values.getOrDefault("grades", "");
        if ("true".equals(values.get("enabled")) && grades.isEmpty()) {
            throw new Refusal("grades", "단지 인센티브를 운영하려면 드리는 금액을 적어 주세요.");
        }
        if (grades.lines()
                        .map(line -> line.substring(0, line.lastIndexOf('/')))
                        .distinct()
                        .count()
                < grades.lines().count()) {
            throw new Refusal("grades", "같은 세대수와 상위 비율이 두 번 적혔어요. 한 줄만 남겨 주세요.");
        }
        values.put("weight_participation", String.valueOf(100 - Integer.parseInt(values.get("weight_reduction"))));
    }
}
