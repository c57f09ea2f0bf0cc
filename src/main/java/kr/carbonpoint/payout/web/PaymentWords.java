package kr.carbonpoint.payout.web;

/** The states of payments in the words of staff. */
final class PaymentWords {

    private PaymentWords() {}

    static String of(String state) {
        return switch (state) {
            case "HELD" -> "보류";
            case "LISTED" -> "지급 예정";
            case "EXPORTED" -> "결과 대기";
            case "PAID" -> "지급함";
            case "RETURNED" -> "반려";
            case "NOTICED" -> "공시송달";
            case "LAPSED" -> "소멸";
            case "DONATED" -> "기부";
            default -> throw new IllegalArgumentException(state);
        };
    }
}
