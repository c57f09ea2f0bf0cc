package kr.carbonpoint.signin;

import java.time.LocalDate;

/**
 * A registered certificate as its owner sees it.
 *
 * @param over whether its validity has ended
 * @param usedOn {@code null} as long as it was not used
 */
record Certificate(
        long id,
        String holder,
        String issuer,
        LocalDate until,
        boolean over,
        LocalDate registeredOn,
        LocalDate usedOn) {

    @Override
    public String toString() {
        return "Certificate[" + id + "]";
    }
}
