package kr.carbonpoint.payout;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
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

/** Checks the holders of many accounts, a page of members at a time. */
@Component
class HolderChecks {

    /** Members in memory at a time; their outcomes are written together. */
    private static final int PAGE = 200;
    /** Calls at a time of all municipalities: fewer than the agency allows a node, people who are joining need it too. */
    private static final int CALLS = 2;
    /** So often an account is asked about: an agency that is busy now may answer the next time. */
    private static final int PASSES = 3;

    /** A check says nothing about a seizure or a death: those wait for the member. */
    private static final String STALE = """
            select id, reference, profile
            from (
                select member_id from ledger_leg
                where municipality_id = :municipality and account = 'DUE' and member_id > :after
                group by member_id having sum(won) > 0
            ) owed
            join member on id = owed.member_id
            left join payee on payee.member_id = owed.member_id
            where incentive = 'CASH' and profile is not null and (outcome is null or outcome not in ('SEIZED', 'DECEASED'))
                and (checked_on is null or checked_on < :since or outcome <> 'HOLDER_MATCHES' and checked_on < :today)
            order by id limit :page
            """;

    private record Account(long member, String reference, byte[] profile) {}

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

    /** @return how many got no answer */
    int run(long municipality, LocalDate since) {
        int silent = pass(municipality, since, true);
        for (int pass = 1; pass < PASSES && silent > 0; pass++) {
            silent = pass(municipality, since, false);
        }
        return silent;
    }

    @PreDestroy
    void stop() {
        calls.shutdownNow();
    }

    /**
     * Once through all who are still to be asked about.
     *
     * @throws AgencyUnavailable the first time, when a whole page gets no answer: the agency is away, not busy
     */
    private int pass(long municipality, LocalDate since, boolean first) {
        int silent = 0;
        long after = 0;
        for (var page = stale(municipality, since, after); !page.isEmpty(); page = stale(municipality, since, after)) {
            var answers = ask(page);
            if (answers.isEmpty() && first) {
                throw new AgencyUnavailable("account-holder", "no answer to %d questions".formatted(page.size()));
            }
            each.executeWithoutResult(transaction -> payees.checked(
                    answers.stream().map(Answer::member).toList(),
                    answers.stream().map(Answer::outcome).toList()));
            silent += page.size() - answers.size();
            after = page.get(page.size() - 1).member();
        }
        return silent;
    }

    private List<Account> stale(long municipality, LocalDate since, long after) {
        return jdbc.sql(STALE)
                .param("municipality", municipality)
                .param("after", after)
                .param("since", since)
                .param("today", LocalDate.now(clock))
                .param("page", PAGE)
                .query((row, n) -> new Account(row.getLong("id"), row.getString("reference"), row.getBytes("profile")))
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
