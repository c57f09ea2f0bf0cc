package kr.carbonpoint.scale;

import java.time.LocalDate;

/**
 * One invented member with what it is billed through. Everything follows from the id.
 *
 * @param id from 1
 */
public record Home(int id, Kind kind, int municipality, Country country) {

    public enum Kind {
        DETACHED,
        FLAT,
        BUSINESS
    }

    String reference() {
        return "HOME-%07d".formatted(id);
    }

    String memberKind() {
        return kind == Kind.BUSINESS ? "BUSINESS" : id % 50 == 0 ? "CHILD" : id % 50 == 1 ? "FOREIGNER" : "ADULT";
    }

    /** An address of 26 digits; 500 flats share one. */
    String address() {
        return "99%08d%016d".formatted(municipality, kind == Kind.FLAT ? id / 500 : id);
    }

    String dong() {
        return kind == Kind.FLAT ? String.valueOf(101 + id % 500 / 100) : null;
    }

    String ho() {
        return kind == Kind.FLAT ? String.valueOf(id % 100 / 4 * 100 + 101 + id % 4) : null;
    }

    /** Joined between July 2024 and December 2025: one or two years of readings before it. */
    LocalDate joinedOn() {
        return LocalDate.of(2024, 7, 1).plusDays(id * 31L % 549);
    }

    /** Six of ten are paid in cash. */
    String incentive() {
        int choice = id % 10;
        return choice < 6 ? "CASH" : choice < 8 ? "VOUCHER" : "GREEN_CARD";
    }

    String supplier(int resource) {
        return country.supplier(resource, municipality);
    }

    /** Ten digits, another for every home and resource. */
    String number(int resource) {
        return "%010d".formatted((id * 3L + resource) * 730_003L % 10_000_000_000L);
    }
}
