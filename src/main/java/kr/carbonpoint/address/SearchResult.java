package kr.carbonpoint.address;

import java.util.List;

/** What a search found, at most {@value #MOST} addresses. */
public record SearchResult(List<Address> addresses, Outcome outcome) {

    /** As many addresses as a person may have to look through. */
    static final int MOST = 50;

    /** How a search ended. With {@link #TOO_MANY} the addresses are only the first ones. */
    public enum Outcome {
        FOUND(""),
        NOTHING("검색된 주소가 없어요. 고른 시·군·구가 맞는지 확인하고, 도로명과 건물번호(예: 완정로34번길 20), 동과 번지(예: 마전동 1003-1),"
                + " 또는 건물 이름(예: 동아아파트)으로 다시 검색해 주세요."),
        TOO_MANY("검색된 주소가 너무 많아요. 건물번호까지 입력해 주세요. 예: 완정로34번길 20"),
        TOO_SHORT("두 글자 이상 입력해 주세요. 숫자만으로는 찾을 수 없어요. 예: 완정로34번길 20");

        private final String advice;

        Outcome(String advice) {
            this.advice = advice;
        }
    }

    static SearchResult of(List<Address> found) {
        if (found.size() > MOST) {
            return new SearchResult(found.subList(0, MOST), Outcome.TOO_MANY);
        }
        return new SearchResult(found, found.isEmpty() ? Outcome.NOTHING : Outcome.FOUND);
    }

    /** What to type instead, in Korean with an example; empty when addresses were found. */
    public String advice() {
        return outcome.advice;
    }
}
