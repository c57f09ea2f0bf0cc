package kr.carbonpoint.payout.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a pay-out moves on; its dates are policy ({@link kr.carbonpoint.payout.PayoutPolicy}).
 *
 * @param nextRound from the end of a list to the next one, while something is left
 * @param reminder so often staff are reminded of a list that is not finished
 * @param workingDays for each of the three
 */
@ConfigurationProperties("carbonpoint.payout")
record PayoutRhythm(Duration nextRound, Duration reminder, int workingDays) {}
