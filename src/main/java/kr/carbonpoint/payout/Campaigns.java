package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done before a list is made, so that little comes back: members are asked, holders of accounts are checked. */
@Service
public class Campaigns {

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
     * Asks the account-holder agency about every account that money is due to and whose check would be too old on the day
     * of the list. Each answer is kept at once: stopped anywhere and called again, it goes on with the rest.
     *
     * @return how many stay unchecked because there was no answer for them: ask again, or they are held
     * @throws AgencyUnavailable when the agency does not answer at all
     */
    public int recheckHolders(Half half, long municipality) {
        var policy = policies.of(municipality);
        return checks.run(
                municipality, policy.checkedSince(half, LocalDate.now(clock).plusDays(policy.askDays())));
    }
}
