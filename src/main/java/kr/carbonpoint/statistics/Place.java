package kr.carbonpoint.statistics;

/**
 * A municipality with the 시도 that it lies in today.
 *
 * @param province code of two digits, empty for a municipality that has no region any more
 */
public record Place(int municipality, String name, String province) {}
