package kr.carbonpoint.signup;

import java.time.LocalDate;

/**
 * Who the agency confirmed.
 *
 * @param person keyed hash of the resident registration number, which itself is kept nowhere
 */
record Identity(String name, LocalDate birthDate, byte[] person) {}
