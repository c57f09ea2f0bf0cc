package kr.carbonpoint.payout;

import java.util.Optional;

/** Why a payment came back (domain.md §6.3). */
public enum ReturnReason {
    ACCOUNT_CLOSED("계좌 해지", HoldReason.ACCOUNT_CLOSED),
    HOLDER_DIFFERS("예금주 불일치", HoldReason.HOLDER_DIFFERS),
    ACCOUNT_UNKNOWN("계좌번호 오류", HoldReason.ACCOUNT_UNKNOWN),
    SEIZED("압류된 계좌", HoldReason.SEIZED),
    DECEASED("예금주 사망", HoldReason.DECEASED),
    OTHER("그 밖의 사유", HoldReason.TRANSFER_FAILED),
    NOT_COLLECTED("찾아가지 않음", null),
    BANK_UNAVAILABLE("은행 점검", null);

    private final String label;
    private final HoldReason hold;

    ReturnReason(String label, HoldReason hold) {
        this.label = label;
        this.hold = hold;
    }

    /** Korean, a few words. */
    public String label() {
        return label;
    }

    /** Why the money waits until the member does something; empty when the next list simply tries again. */
    public Optional<HoldReason> hold() {
        return Optional.ofNullable(hold);
    }
}
