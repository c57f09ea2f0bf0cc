package kr.carbonpoint.recovery;

/** How somebody comes in again. */
enum Way {
    LINK,
    NUMBER
}
