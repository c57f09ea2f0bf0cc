package kr.carbonpoint.address;

/** One way to understand what a person typed. Keys are names without spaces, dots and case. */
sealed interface Reading {

    /** 도로명 and 건물번호. */
    record Road(String key, int main, Integer sub) implements Reading {}

    /** 법정동 or 리 and 번지. */
    record Lot(String key, boolean mountain, int main, Integer sub) implements Reading {}

    /** The beginning of a 도로명, a part of a building's name, or a 법정동. */
    record Name(String key) implements Reading {}
}
