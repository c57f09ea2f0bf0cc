package kr.carbonpoint.payout;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.membership.Profile;

/**
 * A payment with what it takes to make it.
 *
 * @param payment 지급번호
 * @param sequence from 1 among the payments of the same channel
 * @param reference of the member
 * @param roadAddress without dong, ho and detail; {@code null} when the address is no longer known
 */
record PaymentLine(long payment, long sequence, String reference, String roadAddress, long won, Profile profile) {

    /** The whole address, as in {@code … 완정로34번길 20 (마전동), 101동 1203호}. */
    String address() {
        String home = Stream.of(with(profile.dong(), "동"), with(profile.ho(), "호"), profile.detail())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(roadAddress, home)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String with(String number, String unit) {
        return number == null || number.isBlank() || number.endsWith(unit) ? number : number + unit;
    }

    @Override
    public String toString() {
        return "PaymentLine[" + payment + "]";
    }
}
