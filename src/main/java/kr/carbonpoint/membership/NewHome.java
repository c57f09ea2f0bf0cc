package kr.carbonpoint.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a member moves to.
 *
 * @param since day of moving in, later than anything that the member has there now began
 * @param dwelling key from {@link MemberKeys#dwelling}, of an institution from {@link MemberKeys#place}
 * @param apartment whether only one membership may exist in the dwelling
 * @param place what an institution is called there, {@code null} of a household
 * @param area floor area in ㎡, {@code null} when it is not known
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
        String place,
        BigDecimal area,
        List<MemberMeter> meters) {

    @Override
    public String toString() {
        return "NewHome[" + since + "]";
    }
}
