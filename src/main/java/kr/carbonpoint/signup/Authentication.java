package kr.carbonpoint.signup;

import java.time.LocalDate;

/**
 * A question on somebody's telephone that is not answered yet; kept sealed with the draft.
 *
 * @param attempt the try that it counts as until it ends well
 */
record Authentication(
        String transaction, String provider, String name, LocalDate birthDate, String mobile, long attempt) {}
