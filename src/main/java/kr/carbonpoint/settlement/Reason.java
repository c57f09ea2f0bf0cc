package kr.carbonpoint.settlement;

/** Why a resource brings no points. In the order in which they are looked at: the first that holds is given. */
public enum Reason {
    NO_MONTHS("이번 반기에는 가입하거나 이사 온 다음 달부터 온전히 쓴 달이 없어서 다음 반기부터 계산해요."),
    LEFT("이번 반기가 끝나기 전에 탈퇴해서 포인트가 없어요."),
    TOO_MANY_MISSING_USAGE("사용량을 알 수 없는 달이 많아서 계산하지 못했어요."),
    TOO_MANY_MISSING_BASELINE("비교할 지난 2년의 사용량이 부족해서 계산하지 못했어요."),
    NO_BASELINE("비교할 지난 2년의 사용량이 0이어서 계산하지 못했어요."),
    COOKING_GAS("가스 사용량이 한 달 평균 10㎥보다 적어요. 취사용 가스는 평가하지 않아요."),
    ZERO_USAGE("사용량이 0인 달이 있어서 담당자가 확인하고 있어요. 확인이 끝나면 다시 계산해요."),
    NO_REDUCTION("비교 기준보다 줄지 않아서 포인트가 없어요."),
    BELOW_5("줄인 비율이 5%보다 적어서 포인트가 없어요.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For members: what it means, in Korean. */
    public String sentence() {
        return sentence;
    }
}
