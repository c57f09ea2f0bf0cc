package kr.carbonpoint.signup;

import java.util.Objects;
import kr.carbonpoint.address.Address;

/** The chosen address, with what is shown of it; or one that the directory does not have, as it was typed. */
record Home(
        String address, String district, String road, String lot, String postcode, String building, boolean apartment) {

    private static final String UNLISTED = "NEW-";

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

    /** One that a clerk has to register first. Its id tells it from others that were typed. */
    static Home typed(String district, String road, String lot, String postcode, String building, boolean apartment) {
        var id = UNLISTED + Integer.toHexString(Objects.hash(district, road, lot, building, apartment));
        return new Home(id, district, road, lot, postcode, building, apartment);
    }

    boolean isListed() {
        return !address.startsWith(UNLISTED);
    }

    Home asBuilding() {
        return new Home(address, district, road, lot, postcode, building, false);
    }

    /** Road address with the building's name, as on a letter; the lot where there is no road. */
    String line() {
        var line = road == null ? lot : road;
        return building == null || building.isBlank() ? line : line + " " + building;
    }

    /** Makes this the address of a draft; what was answered about another one does not hold. */
    void chosenFor(Draft draft) {
        draft.put(Step.CHOOSE_ADDRESS, this);
        if (draft.find(Dwelling.class)
                .filter(dwelling -> !dwelling.address().equals(address))
                .isPresent()) {
            draft.remove(Step.ENTER_DWELLING, Step.ENTER_RESOURCES);
            // Another municipality may offer other incentives.
            draft.redo(Step.ENTER_CONTACT);
        }
    }
}
