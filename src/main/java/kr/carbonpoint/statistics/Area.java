package kr.carbonpoint.statistics;

import java.util.function.Predicate;

/**
 * What the statistics are about: the country, a 시도 or a municipality.
 *
 * @param province code of two digits, null for the country
 * @param municipality id, null for more than one
 */
public record Area(String province, Integer municipality, String name) {

    static final Area COUNTRY = new Area(null, null, "전국");

    Predicate<Place> contains() {
        return place -> municipality != null
                ? place.municipality() == municipality
                : province == null || province.equals(place.province());
    }
}
