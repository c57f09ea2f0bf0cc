package kr.carbonpoint.home;

import kr.carbonpoint.address.Address;

/** The chosen address, with what is shown of it. */
public record Home(
        String address, String district, String road, String lot, String postcode, String building, boolean apartment) {

    public static Home at(Address address) {
        return new Home(
                address.id(),
                address.districtCode(),
                address.roadAddress(),
                address.lotAddress(),
                address.postcode(),
                address.buildingName(),
                address.apartment());
    }

    /** Road address with the building's name, as on a letter. */
    public String line() {
        return building == null || building.isBlank() ? road : road + " " + building;
    }
}
