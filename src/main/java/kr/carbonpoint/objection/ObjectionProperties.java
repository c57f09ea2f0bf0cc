package kr.carbonpoint.objection;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Objections to results.
 *
 * @param workingDays working days until the answer is due: suppliers have to be asked (REG26 §12③ names no term)
 * @param mostAHalf how often a member may object to the results of one half-year
 */
@ConfigurationProperties("carbonpoint.objection")
record ObjectionProperties(int workingDays, int mostAHalf) {}
