package kr.carbonpoint.signup;

import kr.carbonpoint.membership.MemberKind;

/** What each kind of membership asks for: the decision table {@code member-kinds.dmn}. */
public interface MemberKinds {

    /** A row of the table, as it is written there: constants of {@link Needs.Way} and {@link Needs.Site}. */
    record Row(String identity, String site, boolean guardian, boolean approval) {}

    /** The row of a kind that joins by the wizard. */
    Row row(MemberKind kind);
}
