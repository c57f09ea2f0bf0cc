package kr.carbonpoint.review;

/** What a clerk must know about the applicant to decide; kept sealed. {@code note} is what the resident wrote, or {@code null}. */
public record ReviewCase(String applicant, String address, String home, String note) {

    @Override
    public String toString() {
        return "ReviewCase[…]";
    }
}
