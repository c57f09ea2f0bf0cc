package kr.carbonpoint.dispute;

import java.time.LocalDate;

/**
 * What a clerk must know about the applicant; kept sealed.
 *
 * @param movedIn as the applicant says, or {@code null}
 * @param email to tell the outcome to, or {@code null}
 */
public record Facts(String applicant, String address, String home, LocalDate movedIn, String email) {

    @Override
    public String toString() {
        return "Facts[…]";
    }
}
