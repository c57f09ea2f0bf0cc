package kr.carbonpoint.payout;

/** Why money is not on a list although it is due. It stays due, and the member is told. */
public enum HoldReason {
    NOT_CHECKED("예금주를 아직 확인하지 못했어요", "따로 하실 일은 없어요. 확인되는 대로 다음 지급에 넣어 드려요.", Ask.NOTHING),
    ACCOUNT_MISSING("받을 계좌가 없어요", "로그인해서 본인 이름의 계좌를 알려 주세요.", Ask.CORRECT),
    HOLDER_DIFFERS("계좌의 예금주가 회원과 달라요", "로그인해서 본인 이름의 계좌로 바꿔 주세요.", Ask.CORRECT),
    ACCOUNT_CLOSED("해지되었거나 쓸 수 없는 계좌예요", "로그인해서 다른 계좌로 바꿔 주세요.", Ask.CORRECT),
    ACCOUNT_UNKNOWN("없는 계좌번호예요", "로그인해서 은행과 계좌번호를 다시 알려 주세요.", Ask.CORRECT),
    SEIZED("압류된 계좌여서 보낼 수 없어요", "로그인해서 받을 수 있는 본인 계좌로 바꿔 주세요.", Ask.CORRECT),
    TRANSFER_FAILED("은행에서 이체가 되지 않았어요", "로그인해서 계좌를 확인하고, 맞으면 그대로 다시 보내 주세요.", Ask.CORRECT),
    DECEASED("은행에서 예금주 사망으로 알려 왔어요", "가족은 지자체 담당 부서로 연락해 주세요.", Ask.NOTHING),
    INFO_NOT_UPDATED("계좌와 주소를 확인해 주시지 않았어요", "로그인해서 계좌와 주소가 맞는지 확인해 주세요.", Ask.CONFIRM),
    BELOW_MINIMUM("금액이 적어 다음에 모아서 드려요", "따로 하실 일은 없어요. 다음 금액과 함께 드려요.", Ask.NOTHING),
    LEFT("탈퇴한 회원의 금액이에요", "지자체 담당 부서로 연락해 주세요.", Ask.NOTHING);

    /** What the member can do about it. */
    enum Ask {
        NOTHING,
        CONFIRM,
        CORRECT
    }

    private final String label;
    private final String advice;
    private final Ask ask;

    HoldReason(String label, String advice, Ask ask) {
        this.label = label;
        this.advice = advice;
        this.ask = ask;
    }

    /** Korean, one short sentence. */
    public String label() {
        return label;
    }

    /** What the member should do, in Korean. */
    public String advice() {
        return advice;
    }

    Ask ask() {
        return ask;
    }
}
