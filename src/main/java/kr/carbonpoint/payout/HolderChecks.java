package kr.carbonpoint.payout;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.incentive.AccountHolders;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the holders of many accounts, a page at a time. */
@Component
class HolderChecks {

    private static final int PAGE = 200;
    /** So many between two looks at the time: even if every call takes as long as it may, that is soon. */
    private static final int SLICE = 10;
    /** Calls at a time of all municipalities: fewer than the agency allows a node, people who are joining need it too. */
    private static final int CALLS = 2;
    /** So often a day an account is asked about: an agency that is busy now may answer the next time. */
    private static final int TRIES = 3;

    /** A check says nothing about a seizure or a death: those wait for the member. */
    private static final String STALE = """
            select id, reference, profile, tries
            from (
                select id, reference, profile, case when tried_on = :today then tries else 0 end as tries
                from (
                    select member_id from ledger_leg where municipality_id = :municipality and account = 'DUE'
                    group by member_id having sum(won) > 0
                ) owed
                join member on id = owed.member_id
                left join payee on payee.member_id = owed.member_id
                where incentive = 'CASH' and profile is not null
                    and (outcome is null or outcome not in ('SEIZED', 'DECEASED'))
                    and (checked_on is null or checked_on < :since or outcome <> 'HOLDER_MATCHES' and checked_on < :today)
            ) stale
            where tries < :most order by tries, id limit :page
            """;

    /** @param tries of today, without an answer */
    private record Account(long member, String reference, byte[] profile, int tries) {}

    private record Answer(long member, String outcome) {}

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final AccountHolders agency;
    private final Payees payees;
    private final TransactionTemplate each;
    private final Clock clock;
    private final ExecutorService calls = Executors.newFixedThreadPool(CALLS);

    HolderChecks(
            JdbcClient jdbc,
            SealedDocuments documents,
            AccountHolders agency,
            Payees payees,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.agency = agency;
        this.payees = payees;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Asks about a page of accounts, those first that were asked about the least today. Each answer is kept at once,
     * whatever happens to the rest.
     *
     * @param since a check before that day is too old
     * @param end when to leave off, even in the middle of the page
     * @return whether there was anybody to ask about: call again
     * @throws AgencyUnavailable when nobody of several got an answer: wait a little and call again
     */
    boolean goOn(long municipality, LocalDate since, Instant end) {
        var accounts = stale(municipality, since);
        for (int from = 0; from < accounts.size() && clock.instant().isBefore(end); from += SLICE) {
            check(accounts.subList(from, Math.min(from + SLICE, accounts.size())));
        }
        return !accounts.isEmpty();
    }

    @PreDestroy
    void stop() {
        calls.shutdownNow();
    }

    private void check(List<Account> accounts) {
        var answers = ask(accounts);
        var answered = answers.stream().map(Answer::member).toList();
        var silent = accounts.stream()
                .map(Account::member)
                .filter(member -> !answered.contains(member))
                .toList();
        each.executeWithoutResult(transaction -> {
            payees.checked(answered, answers.stream().map(Answer::outcome).toList());
            payees.unanswered(silent);
        });
        if (answers.isEmpty() && accounts.stream().anyMatch(account -> account.tries() + 1 < TRIES)) {
            throw new AgencyUnavailable("account-holder", "no answer to %d questions".formatted(accounts.size()));
        }
    }

    private List<Account> stale(long municipality, LocalDate since) {
        return jdbc.sql(STALE)
                .param("municipality", municipality)
                .param("since", since)
                .param("today", LocalDate.now(clock))
                .param("most", TRIES)
                .param("page", PAGE)
                .query((row, n) -> new Account(
                        row.getLong("id"), row.getString("reference"), row.getBytes("profile"), row.getInt("tries")))
                .list();
    }

    private List<Answer> ask(List<Account> accounts) {
        try {
            var answers = new ArrayList<Answer>();
            for (var asked :
                    calls.invokeAll(accounts.stream().map(this::question).toList())) {
                var answer = answer(asked);
                if (answer != null) {
                    answers.add(answer);
                }
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking account holders");
        }
    }

    private Callable<Answer> question(Account account) {
        return () -> {
            var profile = documents.open(account.profile(), account.reference(), Profile.class);
            return new Answer(account.member(), outcome(profile));
        };
    }

    private String outcome(Profile profile) {
        if (profile.account() == null || profile.bank() == null) {
            return HoldReason.ACCOUNT_MISSING.name();
        }
        return Payees.outcome(agency.check(profile.bank(), profile.account(), profile.accountHolder()));
    }

    /** {@code null} when the agency did not answer this one. */
    private static Answer answer(Future<Answer> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AgencyUnavailable) {
                return null;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
