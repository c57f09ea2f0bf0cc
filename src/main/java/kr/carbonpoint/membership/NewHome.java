package kr.carbonpoint.membership;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a member moves to.
 *
 * @param since day of moving in, later than anything that the member has there now began
 * @param dwelling key from {@link MemberKeys#dwelling}
 * @param apartment whether only one membership may exist in the dwelling
 */
public record NewHome(
        LocalDate since,
        long municipality,
        String address,
        boolean apartment,
        byte[] dwelling,
        String dong,
        String ho,
        String detail,
        List<MemberMeter> meters) {

    @Override
    public String toString() {
        return "NewHome[" + since + "]";
    }
}
