package kr.carbonpoint.membership;

import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.incentive.IncentiveKind;

/** A membership as the member and the mails see it; customer numbers are left out. */
public record Member(
        String reference,
        String loginId,
        MemberKind kind,
        boolean apartment,
        long municipality,
        IncentiveKind incentive,
        LocalDate joinedOn,
        Profile profile,
        List<MemberMeter> meters) {

    /** The kind as the guide's completion page names it, for example 개별아파트. */
    public String kindLabel() {
        return kind.label(apartment);
    }

    @Override
    public String toString() {
        return "Member[" + reference + "]";
    }
}
