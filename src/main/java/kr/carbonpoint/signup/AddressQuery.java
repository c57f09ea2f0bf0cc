package kr.carbonpoint.signup;

/** @param district code of the 시·군·구, {@code null} for the whole 시·도 */
record AddressQuery(String district, String keyword) {}
