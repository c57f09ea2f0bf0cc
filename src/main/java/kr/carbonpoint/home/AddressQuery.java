package kr.carbonpoint.home;

/**
 * @param district code of the 시·군·구, {@code null} for the whole 시·도
 * @param keyword {@code null} when the address was typed because it is not in the directory
 */
public record AddressQuery(String district, String keyword) {}
