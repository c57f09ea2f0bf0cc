package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.carbonpoint.Services;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key 1 is changed to the key 2, by the real features on a database of its own. */
@Timeout(120)
class ResealingIntegrationTests {

    private static final int TOWN = 370_001;

    private static KeyDatabase database;

    private final JdbcClient jdbc = database.jdbc;

    @BeforeAll
    static void migrate() {
        database = new KeyDatabase("resealing");
    }

    @BeforeEach
    void nobodyHasStarted() {
        jdbc.sql("truncate privacy_key, reseal_pass").update();
    }

    @Test
    void keyIsChangedWithoutLosingAnything() {
        InsertedMembers members;
        try (var before = database.node(1)) {
            members = members(before, 3);
            export(before);
        }
        try (var both = database.node(2, 1)) {
            assertThat(name(both, members, 2)).isEqualTo("김하늘2");
            export(both);
            int readable = readable(2, 1);
            assertThat(readable(2)).isBetween(1, readable - 7);

            var pass = pass(both);

            assertThat(pass.remaining()).isZero();
            assertThat(pass.resealed()).isGreaterThanOrEqualTo(7);
            assertThat(readable(2)).isEqualTo(readable);
            assertThat(readable(1)).isZero();
            assertThat(pass(both).resealed()).as("the next night").isZero();
        }
        assertThat(database.keys()).contains(KeyDatabase.seal(2)).doesNotContain(KeyDatabase.seal(1));
        assertThatThrownBy(() -> database.node(1)).rootCause().hasMessageContaining("CARBONPOINT_PRIVACY_KEY");
        try (var after = database.node(2)) {
            assertThat(name(after, members, 0)).isEqualTo("김하늘0");
            assertThat(after.get(Resealing.class).last()).isPresent();
        }
    }

    @Test
    void withoutFormerKeysNothingIsLookedAt() {
        try (var node = database.node(1)) {
            var resealing = node.get(Resealing.class);
            assertThat(resealing.isNeeded()).isFalse();
            assertThat(resealing.goOn()).isFalse();
            assertThat(passes()).isZero();
        }
    }

    @Test
    void whoeverIsAtARowIsNotWaitedForAndNotOverwritten() {
        InsertedMembers members;
        try (var before = database.node(1)) {
            members = members(before, 2);
        }
        try (var both = database.node(2, 1)) {
            var transactions = new DataSourceTransactionManager(database.source);
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                save(jdbc, members, "박바다");

                assertThat(pass(both).remaining()).isEqualTo(1);
                assertThat(database.keys()).contains(KeyDatabase.seal(1));
            });
            assertThat(name(both, members, 0)).isEqualTo("박바다");

            assertThat(pass(both).remaining()).isZero();
            assertThat(name(both, members, 0)).isEqualTo("박바다");
            assertThat(database.keys()).doesNotContain(KeyDatabase.seal(1));
        }
    }

    @Test
    void whatIsSavedBetweenReadingAndWritingStays() throws Exception {
        InsertedMembers members;
        try (var before = database.node(1)) {
            members = members(before, 2);
        }
        try (var both = database.node(2, 1)) {
            var saved = new AtomicBoolean();
            var seals = new Seals(SealsTests.keys(2, 1)) {
                @Override
                Optional<byte[]> anew(byte[] sealed, String owner) {
                    if (owner.equals(members.reference(0)) && !saved.getAndSet(true)) {
                        save(jdbc, members, "박바다");
                    }
                    return super.anew(sealed, owner);
                }
            };
            var resealing =
                    new Resealing(both.get(JdbcClient.class), seals, both.get(KeysInUse.class), SealsTests.keys(2, 1));
            var transaction = new TransactionTemplate(both.get(PlatformTransactionManager.class));
            while (Boolean.TRUE.equals(transaction.execute(status -> resealing.goOn()))) {}

            assertThat(saved).isTrue();
            assertThat(resealing.last().orElseThrow().remaining()).isZero();
            assertThat(name(both, members, 0)).isEqualTo("박바다");
            assertThat(readable(1)).isZero();
        }
    }

    @Test
    void anyNodeGoesOnWhereAnotherOneStopped() {
        byte[] words = SealsTests.seals(1).seal("감사".getBytes(), "export-log:many.csv");
        jdbc.sql("""
                insert into export_log (actor, origin, municipality_id, file, rows, reason, words)
                select 'x', '-', 1, 'many.csv', 1, 'AUDIT', ? from generate_series(1, 12000)
                """).param(words).update();
        try (var one = database.node(2, 1)) {
            do {
                assertThat(one.get(Resealing.class).goOn()).isTrue();
            } while (jdbc.sql("select position is null from reseal_pass")
                    .query(Boolean.class)
                    .single());
            assertThat(jdbc.sql("select count(*) from export_log where words = ?")
                            .param(words)
                            .query(Integer.class)
                            .single())
                    .isLessThan(12_000)
                    .isPositive();
        }
        try (var other = database.node(2, 1)) {
            var pass = pass(other);
            assertThat(passes()).isOne();
            assertThat(pass.resealed()).isGreaterThanOrEqualTo(12_000);
            assertThat(pass.remaining()).isZero();
        }
        assertThat(readable(1)).isZero();
    }

    @Test
    void aPassForAnotherKeyBeginsAnew() {
        try (var two = database.node(2, 1)) {
            assertThat(two.get(Resealing.class).goOn()).isTrue();
            assertThat(two.get(Resealing.class).goOn()).isTrue();
        }
        try (var three = database.node(1, 2)) {
            assertThat(three.get(Resealing.class).goOn()).isTrue();
        }
        assertThat(jdbc.sql("select key_name || ' ' || column_name from reseal_pass")
                        .query(String.class)
                        .single())
                .startsWith(PrivacyKeys.name(SealsTests.key(1)))
                .endsWith(SealedColumn.ALL.get(1).name());
    }

    @Test
    void whatNoKeyOpensIsCountedAndLeftAlone() {
        var broken = SomeMembers.of(jdbc, TOWN).insert(1);
        try (var both = database.node(2, 1);
                var log = new LogRecorder()) {
            var pass = pass(both);

            assertThat(pass.unreadable()).isPositive();
            assertThat(pass.remaining()).isZero();
            assertThat(log.lines()).anyMatch(line -> line.contains("values of member.profile open with no key"));
            assertThat(log.lines()).noneMatch(line -> line.contains(broken.reference(0)));
        }
        assertThat(jdbc.sql("select encode(profile, 'hex') from member where id = ?")
                        .param(broken.id(0))
                        .query(String.class)
                        .single())
                .isEqualTo("00");
    }

    @Test
    void sealingAnewIsNoChangeOfTheAccountThatMoneyWasSentTo() {
        try (var before = database.node(1)) {
            var members = members(before, 1);
            long run = jdbc.sql(
                            "insert into payout_run (reference, municipality_id, half, round, state) values ('P', ?, ?, 1, 'OPEN') returning id")
                    .params(TOWN, 20251)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                    insert into payment (run_id, municipality_id, member_id, channel, points, won, state, changed_at)
                    values (?, ?, ?, 'CASH', 1, 1, 'LISTED', now())
                    """).params(run, TOWN, members.id(0)).update();
            jdbc.sql("update payout_run set state = 'APPROVED', prepared_by = 'a', approved_by = 'b' where id = ?")
                    .param(run)
                    .update();
            try (var both = database.node(2, 1)) {
                assertThat(pass(both).resealed()).isPositive();
                assertThat(sentTo(members)).isFalse();
                save(jdbc, members, "박바다");
                assertThat(sentTo(members)).isTrue();
            }
        }
    }

    @Test
    void logsCanBeChangedInNoOtherWay() {
        try (var node = database.node(1)) {
            export(node);
            var transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
            for (var change : List.of("update export_log set actor = 'x'", "delete from export_log")) {
                assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                            var own = node.get(JdbcClient.class);
                            own.sql("select set_config('carbonpoint.resealing', 'on', true)")
                                    .query(String.class)
                                    .single();
                            own.sql(change).update();
                        }))
                        .hasMessageContaining("append-only");
            }
            assertThatThrownBy(
                            () -> jdbc.sql("update export_log set words = null").update())
                    .hasMessageContaining("append-only");
        }
    }

    private static InsertedMembers members(Services node, int count) {
        return SomeMembers.of(node.get(JdbcClient.class), TOWN)
                .numbered(Resource.ELECTRICITY)
                .profiles(node.get(SealedDocuments.class), i -> profile("김하늘" + i))
                .insert(count);
    }

    private static Profile profile(String name) {
        return ProfileBuilder.builder()
                .name(name)
                .birthDate(LocalDate.of(1956, 3, 4))
                .mobile("010-2345-6789")
                .householder(name)
                .relation(Relation.SELF)
                .build();
    }

    private static void export(Services node) {
        node.get(ExportLog.class).taken("clerk", TOWN, "results.csv", 3, new Why(Grounds.AUDIT, "감사 자료"));
    }

    /** The first of them saves the own profile, on a node that has the key 1 still. */
    private static void save(JdbcClient jdbc, InsertedMembers members, String name) {
        var documents = new SealedDocuments(SealsTests.seals(1), new ObjectMapper().findAndRegisterModules());
        jdbc.sql("update member set profile = ? where id = ?")
                .params(documents.seal(profile(name), members.reference(0)), members.id(0))
                .update();
    }

    private static String name(Services node, InsertedMembers members, int i) {
        return node.get(Members.class)
                .byLogin(members.reference(i).toLowerCase())
                .orElseThrow()
                .profile()
                .name();
    }

    private boolean sentTo(InsertedMembers members) {
        return jdbc.sql("select sent_to is not null from payment where member_id = ?")
                .param(members.id(0))
                .query(Boolean.class)
                .single();
    }

    private static Resealing.Pass pass(Services node) {
        var resealing = node.get(Resealing.class);
        while (resealing.goOn()) {}
        return resealing.last().orElseThrow();
    }

    private int passes() {
        return jdbc.sql("select count(*) from reseal_pass").query(Integer.class).single();
    }

    /** How many values somebody with these keys can open. */
    private int readable(int key, int... former) {
        var seals = SealsTests.seals(key, former);
        return (int) SealedColumn.ALL.stream()
                .flatMap(column -> SealedRows.of(jdbc, column).stream())
                .filter(row -> row.opens(seals))
                .count();
    }
}
