package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.time.MonthDay;
import kr.carbonpoint.period.Half;

/**
 * When and how a municipality pays (domain.md §1.5, §1.6, §6).
 *
 * @param payFirstHalf when the first half-year is paid, in the same year; {@code paySecondHalf}: in the next
 * @param listDays days before the payment on which the list is made
 * @param askDays days before the list on which members are asked
 * @param recheckDays how old a holder check may be on the day of the list
 * @param confirmDays how long a member's confirmation holds
 * @param holdUnconfirmed whether money waits for the confirmation although the holder check is good (REG26 §27②③)
 * @param minimumWon less is kept for the next time
 * @param noticeDays days until money that cannot be paid is announced publicly
 * @param claimYears years after the payment in which it can be claimed (지방재정법 §82②)
 * @param donate whether it is donated then, or lapses
 * @param template name of the transfer template
 */
public record PayoutPolicy(
        MonthDay payFirstHalf,
        MonthDay paySecondHalf,
        int listDays,
        int askDays,
        int recheckDays,
        int confirmDays,
        boolean holdUnconfirmed,
        int minimumWon,
        int noticeDays,
        int claimYears,
        boolean donate,
        String template) {

    /** The day by which a half-year is paid. */
    public LocalDate payDay(Half half) {
        var day = half.number() == 1 ? payFirstHalf : paySecondHalf;
        boolean sameYear = half.number() == 1 && day.getMonthValue() > 6;
        return day.atYear(sameYear ? half.year() : half.year() + 1);
    }

    /** The day on which the list of a half-year is made. */
    public LocalDate listDay(Half half) {
        return payDay(half).minusDays(listDays);
    }

    /** The day on which members are asked to confirm account and address. */
    public LocalDate askDay(Half half) {
        return listDay(half).minusDays(askDays);
    }

    /** Holder checks since then are fresh enough for the list, if it is made on its day or earlier. */
    LocalDate checkedSince(Half half, LocalDate listedOn) {
        return earlier(listDay(half), listedOn).minusDays(recheckDays);
    }

    /** Confirmations since then are fresh enough for the list. */
    LocalDate confirmedSince(Half half, LocalDate listedOn) {
        return earlier(listDay(half), listedOn).minusDays(confirmDays);
    }

    /** The last day on which the money of a half-year can be claimed. */
    public LocalDate claimableUntil(Half half) {
        return payDay(half).plusYears(claimYears);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
