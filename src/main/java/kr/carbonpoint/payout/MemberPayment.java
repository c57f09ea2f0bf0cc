package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.PaymentState.Stage;
import kr.carbonpoint.period.Half;

/**
 * A payment as its member should read about it.
 *
 * @param on day of its last change
 * @param triedAgain whether the money was on a later list
 * @param accountGood whether the account as it is now can be paid into, as far as is known
 */
record MemberPayment(
        long municipality,
        Half half,
        IncentiveKind channel,
        long won,
        String state,
        String reason,
        LocalDate on,
        boolean triedAgain,
        boolean accountGood) {

    private static final String NOTHING_TO_DO = "따로 하실 일은 없어요.";

    Stage stage() {
        return state.equals("EXPORTED") ? Stage.SENT : Stage.valueOf(state);
    }

    /** Whether its money still waits to be paid. */
    boolean isStuck() {
        return failed() && !triedAgain;
    }

    private boolean failed() {
        return state.equals("HELD") || state.equals("RETURNED") || state.equals("NOTICED");
    }

    String title() {
        return switch (stage()) {
            case LISTED -> "지급 명단에 들어갔어요.";
            case SENT -> channel == IncentiveKind.CASH ? "은행에 이체를 맡겼어요." : channel.label() + "로 드리려고 전달 기관에 보냈어요.";
            case PAID -> channel == IncentiveKind.CASH ? "계좌로 보내 드렸어요." : channel.label() + "로 드렸어요.";
            case HELD -> "이번 지급에서 빠졌어요.";
            case RETURNED -> "보냈지만 돌아왔어요.";
            case NOTICED -> "받아 가시도록 공고했어요.";
            case LAPSED -> "청구 기한이 지나 없어졌어요.";
            case DONATED -> "청구 기한이 지나 기부했어요.";
            default -> throw new IllegalStateException(state);
        };
    }

    /** {@code null} when there is none to tell. */
    String why() {
        if (reason == null) {
            return null;
        }
        return isReturn()
                ? "까닭: " + ReturnReason.valueOf(reason).label() + "."
                : HoldReason.valueOf(reason).label() + ".";
    }

    String advice() {
        if (!isStuck()) {
            return failed() ? "다음 지급에 다시 넣었어요." : NOTHING_TO_DO;
        }
        return hold().map(this::advice).orElse("다음 지급 때 다시 드려요. " + NOTHING_TO_DO);
    }

    private String advice(HoldReason hold) {
        return hold.ask() == HoldReason.Ask.CORRECT && accountGood
                ? "계좌를 확인했어요. 다음 지급 때 보내 드려요. " + NOTHING_TO_DO
                : hold.advice();
    }

    private Optional<HoldReason> hold() {
        return isReturn() ? ReturnReason.valueOf(reason).hold() : Optional.of(HoldReason.valueOf(reason));
    }

    /** An announced payment was held or had come back: the reason tells which. */
    private boolean isReturn() {
        return !state.equals("HELD")
                && Arrays.stream(ReturnReason.values())
                        .anyMatch(known -> known.name().equals(reason));
    }
}
