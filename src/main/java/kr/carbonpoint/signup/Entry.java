package kr.carbonpoint.signup;

import kr.carbonpoint.membership.MemberKind;

/**
 * @param province code of the 시·도
 * @param kind {@code null} for a guardian, who does not join
 */
record Entry(String province, MemberKind kind, Needs needs) {

    static Entry ofGuardian(String province) {
        return new Entry(province, null, Needs.UNKNOWN);
    }
}
