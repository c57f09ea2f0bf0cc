package kr.carbonpoint.usage;

/** Why a clerk is asked about a month of a meter. */
enum QuestionKind {
    OUTLIER("평소의 10배 넘음"),
    ZERO("사용량 0"),
    MISSING("두 달째 자료 없음");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
