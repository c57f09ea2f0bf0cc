package kr.carbonpoint.incentive;

/**
 * A bank that money can be sent to.
 *
 * @param code three digits, with leading zeros (domain.md §3.5)
 */
public record Bank(String code, String name) {}
