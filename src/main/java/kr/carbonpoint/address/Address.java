package kr.carbonpoint.address;

/**
 * An address with a building.
 *
 * @param id 도로명주소관리번호, 26 digits
 * @param districtCode the 시군구 of today, 5 digits
 * @param roadAddress "인천광역시 검단구 완정로34번길 20 (마전동)"
 * @param lotAddress 지번주소, "인천광역시 검단구 마전동 1003-1"
 * @param postcode 5 digits, empty where the file has none
 * @param buildingName {@code null} where it has none
 * @param apartment whether it is 공동주택: people live in a 동 and 호
 */
public record Address(
        String id,
        String districtCode,
        String roadAddress,
        String lotAddress,
        String postcode,
        String buildingName,
        boolean apartment) {}
