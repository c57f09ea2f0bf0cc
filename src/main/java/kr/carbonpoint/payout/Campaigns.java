package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.period.WorkReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done before a list is made, so that little comes back: members are asked, holders of accounts are checked. */
@Service
public class Campaigns {

    private static final Logger log = LoggerFactory.getLogger(Campaigns.class);

    /** Far less than a job may take before another node believes it dead. */
    private static final Duration PORTION = Duration.ofMinutes(1);

    private static final String ASK = """
            with asked as (
                insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                select owed.member_id, :municipality, :half, 'CONFIRM', :today, greatest(:due, :today)
                from (
                    select member_id from ledger_leg where municipality_id = :municipality and account = 'DUE'
                    group by member_id having sum(won) > 0
                ) owed
                join member on id = owed.member_id and left_on is null
                left join payee on payee.member_id = owed.member_id
                where (confirmed_on is null or confirmed_on < :since)
                    and not exists (
                        select from payee_request earlier
                        where earlier.member_id = owed.member_id and earlier.half = :half and earlier.kind = 'CONFIRM')
                on conflict do nothing
                returning id, member_id
            )
            insert into due_mail (mail, member_id, about, due_at)
            select 'CONFIRM_PAYEE', member_id, id, :now from asked
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final PayoutPolicies policies;
    private final HolderChecks checks;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, PayoutPolicies policies, HolderChecks checks, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Asks everybody who is owed something, and whose confirmation would be too old on the day of the list, to confirm
     * account and address: by mail and by a task. Who was asked for this half-year is not asked again.
     *
     * @return how many were asked now
     */
    @Transactional
    public int ask(Half half, long municipality) {
        var policy = policies.of(municipality);
        var today = LocalDate.now(clock);
        return jdbc.sql(ASK)
                .param("municipality", municipality)
                .param("half", half.code())
                .param("today", today)
                .param("due", policy.listDay(half))
                .param("since", policy.confirmedSince(half, today.plusDays(policy.askDays())))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Asks the account-holder agency about accounts that money is due to and whose check would be too old on the day of
     * the list: a portion of them, at most about a minute's work.
     *
     * @return whether there may be more: call again. In the end those who got no answer are held
     * @throws AgencyUnavailable when the agency does not answer at all
     */
    public boolean recheckHolders(Half half, long municipality) {
        return recheckHolders(half, municipality, clock.instant().plus(PORTION));
    }

    /**
     * The same for several pay-outs, one after the other, long before their lists: who gets no answer now gets one on
     * another day. What stops one does not stop the others; on the day of its list it is an incident.
     */
    public boolean recheckHolders(List<WorkReference> payouts) {
        var end = clock.instant().plus(PORTION);
        for (var payout : payouts) {
            try {
                if (recheckHolders(payout.half(), payout.municipality(), end)) {
                    return true;
                }
            } catch (RuntimeException failure) {
                log.warn(
                        "Holders of {} are checked later: {}",
                        payout,
                        failure.getClass().getName());
            }
        }
        return false;
    }

    private boolean recheckHolders(Half half, long municipality, Instant end) {
        var policy = policies.of(municipality);
        var listedOn = LocalDate.now(clock).plusDays(policy.askDays());
        return checks.goOn(municipality, policy.checkedSince(half, listedOn), end);
    }
}
