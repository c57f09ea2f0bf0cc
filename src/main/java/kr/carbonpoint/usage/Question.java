package kr.carbonpoint.usage;

import kr.carbonpoint.resource.Resource;

/**
 * An open question about a month of a meter.
 *
 * @param month as in 202601
 * @param usage what was read, {@code null} when it is missing
 * @param usual {@code null} when it is not known
 */
record Question(
        long id,
        String member,
        int resource,
        int month,
        QuestionKind kind,
        Integer usage,
        Integer usual,
        Integer former) {

    /** One line of it, for a list. */
    String line() {
        return "%s · %s · %s · %s".formatted(member, what().label(), monthText(), detail());
    }

    /** What is odd, in Korean. */
    String detail() {
        return switch (kind) {
            case MISSING -> kind.label();
            case ZERO -> kind.label();
            case OUTLIER -> amount(usage) + (usual == null ? "" : " (평소 " + amount(usual) + ")");
        };
    }

    Resource what() {
        return Resource.values()[resource - 1];
    }

    String monthText() {
        return month / 100 + "년 " + month % 100 + "월";
    }

    String amount(Integer value) {
        return value == null ? "-" : "%,d%s".formatted(value, what().unit());
    }
}
