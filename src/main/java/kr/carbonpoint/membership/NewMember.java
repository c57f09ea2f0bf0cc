package kr.carbonpoint.membership;

import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;

/**
 * A membership that is to begin.
 *
 * @param reference public reference of the application
 * @param person key from {@link MemberKeys#person}
 * @param dwelling key from {@link MemberKeys#dwelling}
 * @param apartment whether only one membership may exist in the dwelling
 */
public record NewMember(
        String reference,
        String loginId,
        MemberKind kind,
        byte[] person,
        long municipality,
        String address,
        boolean apartment,
        byte[] dwelling,
        IncentiveKind incentive,
        Profile profile,
        List<MemberMeter> meters,
        List<Consent> consents) {

    @Override
    public String toString() {
        return "NewMember[" + reference + "]";
    }
}
