package kr.carbonpoint.payout.process;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a pay-out moves on; its dates are policy ({@link kr.carbonpoint.payout.PayoutPolicy}).
 *
 * @param nextRound from the end of a list to the next one, while something is left
 * @param reminder so often staff are reminded of a list that is not finished
 * @param workingDays for each of the three
 * @param checksUntil the hour after which holders of accounts are no longer checked ahead of a list that day
 */
@ConfigurationProperties("carbonpoint.payout")
record PayoutRhythm(Duration nextRound, Duration reminder, int workingDays, LocalTime checksUntil) {}
