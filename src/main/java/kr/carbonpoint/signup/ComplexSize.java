package kr.carbonpoint.signup;

import kr.carbonpoint.membership.ComplexKind;

/** @param households homes in the 단지, 0 for a school */
record ComplexSize(ComplexKind kind, int households) {}
