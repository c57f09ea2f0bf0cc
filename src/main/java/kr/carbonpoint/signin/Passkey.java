package kr.carbonpoint.signin;

import java.time.LocalDate;

/**
 * A passkey as its owner sees it.
 *
 * @param usedOn the day of registering, as long as it was not used
 */
record Passkey(String id, String label, LocalDate registeredOn, LocalDate usedOn) {}
