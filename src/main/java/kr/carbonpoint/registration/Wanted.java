package kr.carbonpoint.registration;

import kr.carbonpoint.resource.Resource;

/**
 * What an applicant looked for in vain, as they typed it; kept sealed. What does not belong to its kind is {@code null}.
 *
 * @param district code of the 시군구
 * @param road 도로명주소, may be {@code null} where a lot was given
 * @param lot 지번주소, may be {@code null} where a road was given
 * @param address id of the apartment whose 동 is missing, with its line for the clerk in {@code road}
 * @param dong as in "109"
 * @param supplier name of the supplier
 */
public record Wanted(
        Kind kind,
        String district,
        String road,
        String lot,
        String building,
        String postcode,
        boolean apartment,
        String address,
        String dong,
        Resource resource,
        String supplier) {

    /** What can be missing. */
    public enum Kind {
        ADDRESS,
        DONG,
        SUPPLIER
    }

    public static Wanted address(
            String district, String road, String lot, String building, String postcode, boolean apartment) {
        return new Wanted(Kind.ADDRESS, district, road, lot, building, postcode, apartment, null, null, null, null);
    }

    public static Wanted dong(String district, String address, String line, String dong) {
        return new Wanted(Kind.DONG, district, line, null, null, null, true, address, dong, null, null);
    }

    public static Wanted supplier(String district, Resource resource, String name) {
        return new Wanted(Kind.SUPPLIER, district, null, null, null, null, false, null, null, resource, name);
    }

    @Override
    public String toString() {
        return "Wanted[" + kind + "]";
    }
}
