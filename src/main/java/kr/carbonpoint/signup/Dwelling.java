package kr.carbonpoint.signup;

/**
 * Which home at the address.
 *
 * @param dong building of a complex without 동, {@code null} where there is none
 * @param ho home in it without 호
 * @param detail detailed address of another home, {@code null} for "상세주소 없음"
 * @param shared the resident says that another household of the same address is somebody else's (다가구)
 * @param formerMoved the resident says that whoever is registered here has moved out
 */
record Dwelling(String address, String dong, String ho, String detail, boolean shared, boolean formerMoved) {

    Dwelling at(String otherAddress) {
        return new Dwelling(otherAddress, dong, ho, detail, shared, formerMoved);
    }

    Dwelling in(String otherDong) {
        return new Dwelling(address, otherDong, ho, detail, shared, formerMoved);
    }

    /** Whether it is at the address that is chosen now. */
    boolean isAt(Draft draft) {
        return address.equals(draft.get(Home.class).address());
    }

    /** As on a letter: "101동 1203호", or the detailed address. */
    String line() {
        if (ho != null) {
            return (dong == null ? "" : dong + "동 ") + ho + "호";
        }
        return detail == null ? "" : detail;
    }
}
