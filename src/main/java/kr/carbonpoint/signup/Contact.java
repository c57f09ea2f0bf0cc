package kr.carbonpoint.signup;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Motive;
import kr.carbonpoint.membership.Relation;

/**
 * How to reach the member and how to pay. Bank and account only with cash; what is optional may be {@code null}. Of an
 * institution the householder is who represents it, and nothing is known of a household.
 */
record Contact(
        String mobile,
        Relation relation,
        String householder,
        IncentiveKind incentive,
        String bank,
        String account,
        String accountHolder,
        Motive motive,
        BigDecimal area,
        LocalDate movedIn,
        Integer householdSize,
        String email,
        String phone,
        String affiliation) {}
