package kr.carbonpoint.home;

/**
 * Which home at the address.
 *
 * @param dong building of a complex without 동, {@code null} where there is none
 * @param ho home in it without 호
 * @param detail detailed address of another home, {@code null} for "상세주소 없음"
 * @param shared the resident says that another household of the same address is somebody else's (다가구)
 * @param formerMoved the resident says that whoever is registered here has moved out
 */
public record Dwelling(String address, String dong, String ho, String detail, boolean shared, boolean formerMoved) {

    public Dwelling at(String otherAddress) {
        return new Dwelling(otherAddress, dong, ho, detail, shared, formerMoved);
    }

    public Dwelling in(String otherDong) {
        return new Dwelling(address, otherDong, ho, detail, shared, formerMoved);
    }

    public boolean isAt(Home home) {
        return address.equals(home.address());
    }

    /** As on a letter: "101동 1203호", or the detailed address. */
    public String line() {
        if (ho != null) {
            return (dong == null ? "" : dong + "동 ") + ho + "호";
        }
        return detail == null ? "" : detail;
    }
}
