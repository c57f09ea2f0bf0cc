package kr.carbonpoint.signup;

import java.time.LocalDate;

/**
 * Where to mail the link by which an applicant comes back.
 *
 * @param mails how many were sent on that day
 */
record Saved(String email, LocalDate day, int mails) {}
