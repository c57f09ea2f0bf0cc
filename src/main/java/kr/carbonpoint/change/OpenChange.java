package kr.carbonpoint.change;

/**
 * A change that a member is at.
 *
 * @param reference business key of its process
 * @param member public reference of the membership
 */
record OpenChange(String reference, String member, String loginId, ChangeDraft draft) {

    @Override
    public String toString() {
        return "OpenChange[" + reference + "]";
    }
}
