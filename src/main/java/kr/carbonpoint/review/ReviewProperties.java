package kr.carbonpoint.review;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Deadlines of a review.
 *
 * @param workingDays working days until a decision is due; a reminder goes out one working day before
 * @param escalationWorkingDays working days after which an undecided review is passed to the operator
 * @param operatorEmail where the operator reads of late reviews
 */
@ConfigurationProperties("carbonpoint.review")
record ReviewProperties(int workingDays, int escalationWorkingDays, String operatorEmail) {

    ReviewProperties {
        if (operatorEmail == null || operatorEmail.isBlank()) {
            throw new IllegalArgumentException("OPERATOR_EMAIL is not set: late reviews are reported to that address");
        }
    }
}
