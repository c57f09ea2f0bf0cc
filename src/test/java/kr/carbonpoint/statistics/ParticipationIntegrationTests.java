package kr.carbonpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The summary says at every moment what counting everybody would. */
class ParticipationIntegrationTests {

    private static final List<String> KINDS =
            List.of("ADULT", "CHILD", "FOREIGNER", "BUSINESS", "PUBLIC", "SCHOOL", "COMPLEX");
    private static final List<String> COMPLEXES = List.of("APARTMENT", "SCHOOL", "BUILDING");

    private final JdbcClient jdbc = Database.jdbc();
    private final People people = People.in(jdbc, 4);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(Database.dataSource()));
    private final Random random = new Random(42);

    @Test
    void summaryIsTheCountAfterAnythingThatHappens() {
        var members = new ArrayList<Long>();
        for (int step = 0; step < 900; step++) {
            if (members.size() < 20 || random.nextInt(3) == 0) {
                members.add(join());
            } else {
                change(members.get(random.nextInt(members.size())));
            }
        }

        assertThat(people.summary()).isNotEmpty().isEqualTo(people.counted());
        assertThat(people.summaryOf("joined")).isNotEmpty().isEqualTo(people.countedBy("joined_on"));
        assertThat(people.summaryOf("departed")).isNotEmpty().isEqualTo(people.countedBy("left_on"));
        assertThat(people.summaryOf("moved")).isEmpty();
        assertThat(jdbc.sql("select count(*) from participation where municipality_id in (:ids)")
                        .param("ids", people.municipalities())
                        .query(Long.class)
                        .single())
                .as("rows that were folded")
                .isPositive();
    }

    @Test
    void manyAtOnceAreOneRow() {
        int municipality = people.municipalities().get(0);
        jdbc.sql("""
                insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                select 'B' || n, 'b' || n, 'ADULT', int8send(n), ?, '1', false, int8send(n), 'CASH', '\\x00', '2026-03-01'
                from (select nextval('member_id_seq') + 850000000 as n from generate_series(1, 500)) numbers
                """).param(municipality).update();

        assertThat(people.summary()).containsEntry(municipality + " DETACHED", 500L);
        assertThat(jdbc.sql("select count(*) from participation_flow where municipality_id = ?")
                        .param(municipality)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aMoveIsCountedInTheHalfYearOfMovingIn() {
        int from = people.municipalities().get(0);
        int to = people.municipalities().get(1);
        long member = people.join("ADULT", from, true, LocalDate.of(2024, 2, 1));
        jdbc.sql("update member set municipality_id = ?, moved_on = '2025-08-01' where id = ?")
                .params(to, member)
                .update();

        assertThat(jdbc.sql(
                                "select municipality_id || ' ' || half || ' ' || joined || ' ' || moved from participation_flow where municipality_id in (?, ?)")
                        .params(from, to)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(from + " 20241 1 0", from + " 20252 0 -1", to + " 20252 0 1");
    }

    @Test
    void whatIsTakenBackWasNeverCounted() {
        transaction.executeWithoutResult(status -> {
            people.join("ADULT", people.municipalities().get(0), true, LocalDate.of(2026, 1, 2));
            assertThat(people.summary()).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(people.summary()).isEmpty();
    }

    @Test
    void parallelJoinsAreAllCounted() throws Exception {
        int municipality = people.municipalities().get(0);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> joins = IntStream.range(0, 1200)
                    .<Callable<Long>>mapToObj(i -> () -> transaction.execute(
                            status -> people.join("ADULT", municipality, true, LocalDate.of(2026, 5, 1))))
                    .toList();
            for (var join : pool.invokeAll(joins)) {
                join.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(people.summary()).containsEntry(municipality + " APARTMENT", 1200L);
        assertThat(jdbc.sql("select sum(joined) from participation where municipality_id = ?")
                        .param(municipality)
                        .query(Long.class)
                        .single())
                .as("folded on the way")
                .isGreaterThan(500);
    }

    @Test
    void nobodyWaitsForSomebodyWhoIsAboutToJoin() throws SQLException {
        int municipality = people.municipalities().get(0);
        try (var first = Database.dataSource().getConnection();
                var second = Database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            var open = new People(client(first), people.municipalities());
            // As many as it takes until one of them folds.
            IntStream.range(0, 260).forEach(i -> open.join("ADULT", municipality, true, LocalDate.of(2026, 5, 1)));

            var other = new People(client(second), people.municipalities());
            other.jdbc().sql("set lock_timeout = '2s'").update();
            IntStream.range(0, 260).forEach(i -> other.join("ADULT", municipality, true, LocalDate.of(2026, 5, 1)));

            assertThat(people.summary()).containsEntry(municipality + " APARTMENT", 260L);
            first.commit();
        }
        assertThat(people.summary()).containsEntry(municipality + " APARTMENT", 520L);
    }

    @Test
    void countingAnewGivesTheSame() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 30; i++) {
                join();
            }
            var before = people.summary();
            jdbc.sql("select count_participation()").query().singleRow();
            assertThat(people.summary()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void municipalityIsARangeOfTheIndexAndMembersAreNotAsked() {
        var plan = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into participation
                    select municipality, kind, half * 10 + number, 1, 0, 0
                    from generate_series(400000, 400206) municipality, unnest(array['DETACHED', 'APARTMENT', 'BUSINESS', 'PUBLIC']) kind,
                        generate_series(2009, 2026) half, generate_series(1, 2) number
                    """).update();
            jdbc.sql("analyze participation").update();
            return jdbc.sql("""
                    explain select kind, half, sum(joined), sum(departed), sum(moved)
                    from participation_flow where municipality_id in (400007) group by kind, half order by half
                    """).query(String.class).list();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("participation_pkey"))
                .noneMatch(line -> line.contains("Seq Scan on participation "))
                .noneMatch(line -> line.contains(" member"));
    }

    private long join() {
        var kind = any(KINDS);
        long member = people.join(kind, any(people.municipalities()), random.nextBoolean(), day());
        if (kind.equals("COMPLEX")) {
            people.complex(member, any(COMPLEXES));
        }
        return member;
    }

    private void change(long member) {
        switch (random.nextInt(6)) {
            case 0 ->
                jdbc.sql(
                                "update member set municipality_id = ?, apartment = ?, moved_on = ? where id = ? and left_on is null")
                        .params(any(people.municipalities()), random.nextBoolean(), day(), member)
                        .update();
            case 1 ->
                jdbc.sql("update member set municipality_id = ? where id = ?")
                        .params(any(people.municipalities()), member)
                        .update();
            case 2 ->
                jdbc.sql("update member set kind = ? where id = ? and kind <> 'COMPLEX' and left_on is null")
                        .params(any(KINDS.subList(0, 6)), member)
                        .update();
            case 3 ->
                jdbc.sql("update complex_member set kind = ? where member_id = ?")
                        .params(any(COMPLEXES), member)
                        .update();
            case 4 ->
                jdbc.sql("update member set joined_on = ? where id = ? and left_on is null")
                        .params(day(), member)
                        .update();
            default -> leave(member);
        }
    }

    /** In two steps, as it is done. */
    private void leave(long member) {
        jdbc.sql("update member set left_on = greatest(joined_on, ?) where id = ? and left_on is null")
                .params(day(), member)
                .update();
        jdbc.sql(
                        "update member set login_id = 'left-' || id, person = null, dwelling = '\\x', profile = null, address_id = '' where id = ? and left_on is not null")
                .param(member)
                .update();
    }

    private LocalDate day() {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1300));
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static JdbcClient client(java.sql.Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
