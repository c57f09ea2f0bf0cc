package kr.carbonpoint.signup;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Motive;

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
        String affiliation) {

    /** What the member is to the householder (regulation §5①: members of the household may join too). */
    enum Relation {
        SELF("본인"),
        SPOUSE("배우자"),
        CHILD("자녀"),
        PARENT("부모"),
        SIBLING("형제자매"),
        OTHER("그 밖의 세대원");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
