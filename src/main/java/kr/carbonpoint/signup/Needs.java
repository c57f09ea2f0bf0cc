package kr.carbonpoint.signup;

/**
 * What a kind of membership asks for.
 *
 * @param guardian whether a legal guardian has to consent (PIPA §22의2)
 * @param approval whether the municipality has to approve (regulation §5②)
 */
record Needs(Way identity, Site site, boolean guardian, boolean approval) {

    /** What somebody is identified by. */
    enum Way {
        /** Name and resident registration number, or an authentication service. */
        PERSON,
        /** Name and foreigner registration number, or an authentication service. */
        FOREIGNER,
        /** Business registration number. */
        BUSINESS
    }

    /** What takes part. */
    enum Site {
        HOUSEHOLD,
        /** A shop, an office, a school. */
        PLACE,
        /** A whole 단지, with its main meters. */
        COMPLEX
    }

    /** Before a kind is chosen. */
    static final Needs UNKNOWN = new Needs(Way.PERSON, Site.HOUSEHOLD, false, false);

    static Needs of(MemberKinds.Row row) {
        return new Needs(Way.valueOf(row.identity()), Site.valueOf(row.site()), row.guardian(), row.approval());
    }

    boolean institution() {
        return site != Site.HOUSEHOLD;
    }
}
