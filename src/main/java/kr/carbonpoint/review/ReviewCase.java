package kr.carbonpoint.review;

import java.util.Map;
import kr.carbonpoint.resource.Resource;

/**
 * What a clerk must know about the applicant to decide; kept sealed.
 *
 * @param numbers the customer numbers that the resident gave
 * @param note what the resident wrote, or {@code null}
 */
public record ReviewCase(String applicant, String address, String home, Map<Resource, String> numbers, String note) {

    @Override
    public String toString() {
        return "ReviewCase[…]";
    }
}
