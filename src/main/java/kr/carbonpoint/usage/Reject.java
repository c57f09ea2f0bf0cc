package kr.carbonpoint.usage;

/** Why a line, or one value of it, did not go in. */
enum Reject {
    TOO_LONG("줄이 너무 김"),
    CUT_OFF("줄바꿈 없이 끝남: 잘린 파일일 수 있음"),
    COLUMNS("항목 수가 첫 줄과 다름"),
    SUPPLIER("모르는 공급사"),
    NUMBER("이 번호로 그 달에 참여하는 회원이 없음"),
    COMPLEX("도로명주소관리번호가 숫자 26자리가 아님"),
    HOUSEHOLD("이 동·호로 그 달에 참여하는 회원이 없음"),
    CONTRACT("심야·농사용 계약은 참여할 수 없음"),
    MONTH("사용월을 읽을 수 없음 (예: 202601)"),
    FUTURE("아직 오지 않은 달"),
    TOO_EARLY("너무 오래된 달"),
    PERIOD("시작월이 종료월보다 늦거나 12개월이 넘음"),
    NOT_A_NUMBER("사용량이 숫자가 아님"),
    NEGATIVE("사용량이 음수임"),
    TOO_BIG("사용량이 너무 큼"),
    DUPLICATE("같은 달에 값이 다른 줄이 또 있음"),
    OUTLIER("평소 사용량의 10배가 넘음: 담당자 확인 목록에 올림"),
    OTHER_MUNICIPALITY("다른 지자체 회원의 번호임");

    private static final Reject[] ALL = values();

    private final String reason;

    Reject(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The number of it in staging tables, from 1; 0 is for lines that are fine. */
    int code() {
        return ordinal() + 1;
    }

    static Reject of(int code) {
        return ALL[code - 1];
    }
}
