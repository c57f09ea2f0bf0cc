package kr.carbonpoint.signup;

import kr.carbonpoint.address.Address;

/** The chosen address, with what is shown of it. */
record Home(
        String address, String district, String road, String lot, String postcode, String building, boolean apartment) {

    static Home at(Address address) {
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
    String line() {
        return building == null || building.isBlank() ? road : road + " " + building;
    }
}
