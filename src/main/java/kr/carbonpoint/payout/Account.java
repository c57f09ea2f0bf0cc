package kr.carbonpoint.payout;

/** An account that a member typed. */
record Account(String bank, String number, String holder) {

    @Override
    public String toString() {
        return "Account[…]";
    }
}
