package kr.carbonpoint.signup;

import kr.carbonpoint.membership.MemberKind;

/** @param province code of the 시·도 */
record Entry(String province, MemberKind kind, Needs needs) {}
