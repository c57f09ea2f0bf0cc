package kr.carbonpoint.settlement;

/** Why a 단지 gets nothing. In the order in which they are looked at: the first that holds is given. */
public enum ComplexReason {
    JOINED_LATER("평가 기간(7월부터 다음 해 6월까지)이 시작된 뒤에 가입해서 다음 평가부터 대상이에요."),
    LEFT("평가 기간이 끝나기 전에 탈퇴하거나 다른 지자체로 옮겨서 대상이 아니에요."),
    TOO_SMALL("세대 수가 지급 기준보다 적어서 대상이 아니에요."),
    NO_DATA("평가 기간이나 지난 2년의 사용량이 부족해서 견줄 수 있는 자원이 없어요."),
    BELOW_GATE("전기·상수도·도시가스 가운데 기준만큼 줄인 자원이 없어요."),
    NO_GRADE("순위가 지급 등급에 들지 않았어요.");

    private final String sentence;

    ComplexReason(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, in Korean. */
    public String sentence() {
        return sentence;
    }
}
