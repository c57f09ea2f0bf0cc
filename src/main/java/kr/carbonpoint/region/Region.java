package kr.carbonpoint.region;

/**
 * A region.
 *
 * @param code 시도: 2 digits, 시군구 and 일반구: 5 digits of the 법정동코드
 * @param name without the 시도, a 일반구 after its 시: "검단구", "수원시 팔달구"
 */
public record Region(String code, String name) {}
