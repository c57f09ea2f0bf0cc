package kr.carbonpoint.home;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import kr.carbonpoint.address.Address;

/** The chosen address, with what is shown of it; or one that the directory does not have, as it was typed. */
public record Home(
        String address, String district, String road, String lot, String postcode, String building, boolean apartment) {

    private static final String UNLISTED = "NEW-";

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

    /** One that a clerk has to register first. Its id tells it from others that were typed. */
    public static Home typed(
            String district, String road, String lot, String postcode, String building, boolean apartment) {
        var id = UNLISTED + Integer.toHexString(Objects.hash(district, road, lot, building, apartment));
        return new Home(id, district, road, lot, postcode, building, apartment);
    }

    // Public and named like a property: Jackson would write it, and read no draft with it.
    @JsonIgnore
    public boolean isListed() {
        return !address.startsWith(UNLISTED);
    }

    /** The same of which only the building counts, not its flats. */
    public Home asBuilding() {
        return new Home(address, district, road, lot, postcode, building, false);
    }

    /** Road address with the building's name, as on a letter; the lot where there is no road. */
    public String line() {
        var line = road == null ? lot : road;
        return building == null || building.isBlank() ? line : line + " " + building;
    }
}
