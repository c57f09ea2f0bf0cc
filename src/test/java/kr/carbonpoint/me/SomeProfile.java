package kr.carbonpoint.me;

import java.time.LocalDate;
import kr.carbonpoint.membership.Profile;

/** Somebody invented, for members that sign in and look at their own pages. */
public final class SomeProfile {

    private SomeProfile() {}

    public static Profile get() {
        return new Profile(
                "김하늘",
                LocalDate.of(1980, 3, 4),
                null,
                null,
                null,
                "010-2345-6789",
                "김하늘",
                "SELF",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
