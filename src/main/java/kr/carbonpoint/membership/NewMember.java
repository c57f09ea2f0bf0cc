package kr.carbonpoint.membership;

import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;

/**
 * A membership that is to begin.
 *
 * @param reference public reference of the application
 * @param person key from {@link MemberKeys#person}, {@code null} for somebody who came without a number
 * @param ci key from {@link MemberKeys#ci}, {@code null} when it is not known
 * @param birth key from {@link MemberKeys#birth}, {@code null} for what is no person
 * @param dwelling key from {@link MemberKeys#dwelling}
 * @param apartment whether only one membership may exist in the dwelling
 */
public record NewMember(
        String reference,
        String loginId,
        MemberKind kind,
        byte[] person,
        byte[] ci,
        byte[] birth,
        long municipality,
        String address,
        boolean apartment,
        byte[] dwelling,
        IncentiveKind incentive,
        Profile profile,
        List<MemberMeter> meters,
        List<Consent> consents) {

    /** With a number, or what stands for one, as the only key. */
    public NewMember(
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
        this(
                reference,
                loginId,
                kind,
                person,
                null,
                null,
                municipality,
                address,
                apartment,
                dwelling,
                incentive,
                profile,
                meters,
                consents);
    }

    @Override
    public String toString() {
        return "NewMember[" + reference + "]";
    }
}
