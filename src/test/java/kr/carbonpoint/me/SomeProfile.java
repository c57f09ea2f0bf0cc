package kr.carbonpoint.me;

import java.time.LocalDate;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;

/** Somebody invented, for members that sign in and look at their own pages. */
public final class SomeProfile {

    private SomeProfile() {}

    public static Profile get() {
        return ProfileBuilder.builder()
                .name("김하늘")
                .birthDate(LocalDate.of(1980, 3, 4))
                .mobile("010-2345-6789")
                .householder("김하늘")
                .relation(Relation.SELF)
                .build();
    }
}
