package kr.carbonpoint.membership;

import java.time.LocalDate;

/** The member who has a home or a number that somebody else claims. */
public record Holder(
        long member,
        String reference,
        String loginId,
        long municipality,
        String address,
        LocalDate joinedOn,
        Profile profile) {

    /** As on a letter, below the address: "101동 1203호", or the detailed address. */
    public String home() {
        if (profile.ho() != null) {
            return (profile.dong() == null ? "" : profile.dong() + "동 ") + profile.ho() + "호";
        }
        return profile.detail() == null ? "" : profile.detail();
    }

    @Override
    public String toString() {
        return "Holder[" + reference + "]";
    }
}
