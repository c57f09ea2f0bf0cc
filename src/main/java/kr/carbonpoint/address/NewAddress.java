package kr.carbonpoint.address;

import java.util.List;

/**
 * An address that the files do not have yet.
 *
 * @param districtCode 시군구 of today
 * @param road 도로명 without number
 * @param building 건물번호, as in "20" or "20-1"
 * @param legalDong 법정동 or 리
 * @param lot 지번, {@code null} when unknown
 * @param postcode 5 digits or empty
 * @param name of the building, or {@code null}
 * @param dongs of an apartment, as in "101"
 */
public record NewAddress(
        String districtCode,
        String road,
        String building,
        String legalDong,
        String lot,
        String postcode,
        String name,
        boolean apartment,
        List<String> dongs) {}
