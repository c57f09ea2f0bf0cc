package kr.carbonpoint.home;

/** @param district code of the 시·군·구, {@code null} for the whole 시·도 */
public record AddressQuery(String district, String keyword) {}
