package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Clerk;
import kr.carbonpoint.Family;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Official;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.Services;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.objection.process.SettledMember;
import kr.carbonpoint.settlement.Settlements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each sealed column is known with the owner that the application gives, and goes to another key with all that is in it. */
@ServiceTest
class SealedColumnsIntegrationTests {

    private static final int MUNICIPALITY = 370_301;

    /** Columns that {@link SealedRows#assertKnown} is called for in tests of their features. */
    private static final Set<String> ELSEWHERE = Set.of(
            "access_log.words",
            "certificate.details",
            "payment.sent_to",
            "payment_return.words",
            "payout_event.note",
            "policy_decision.reason",
            "usage_question.note",
            "user_credentials.label");

    @LocalServerPort
    int port;

    @Autowired
    Applicants applicants;

    @Autowired
    Clerk clerk;

    @Autowired
    StaffMembers staff;

    @Autowired
    Households households;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seals seals;

    @Autowired
    PrivacyKeys keys;

    @Autowired
    TestClock clock;

    @Test
    void columnsThatAreNotTriedHereAreTriedElsewhere() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.filter(Files::isRegularFile)
                    .map(SealedColumnsIntegrationTests::read)
                    .collect(Collectors.joining());
            assertThat(ELSEWHERE)
                    .allSatisfy(column -> assertThat(tests).contains("assertKnown(jdbc, seals, \"" + column + "\")"));
        }
    }

    @Test
    void everythingThatIsSealedGoesToAnotherKeyAndBack(
            @Autowired ExportLog exports,
            @Autowired SealedDocuments documents,
            @Autowired Settlements settlements,
            @Autowired Logins logins,
            @Autowired TransactionTemplate transaction)
            throws Exception {
        applications();
        families();
        officials();
        members();
        exports.taken("clerk", MUNICIPALITY, "results.csv", 1, new Why(Grounds.AUDIT, "감사"));
        var member = SettledMember.of(MUNICIPALITY, jdbc, documents, settlements, logins, port);
        member.objects("2025H1-ELECTRICITY-" + MUNICIPALITY, "사용량이 달라요.");
        readings();
        staff.of(MUNICIPALITY).does(member.objection(), Map.of("objection", "REJECTED", "message", "맞습니다."));
        SealedColumn.ALL.stream()
                .map(SealedColumn::name)
                .filter(column -> !ELSEWHERE.contains(column))
                .forEach(column -> SealedRows.assertKnown(jdbc, seals, column));

        var current = new Seals(new PrivacyKeys(Services.KEY, null, null));
        var other = new Seals(new PrivacyKeys(Surroundings.FORMER_KEY, null, null));
        long readable = readable(seals);
        goTo(Surroundings.FORMER_KEY, Services.KEY, transaction);
        try {
            assertThat(readable(other)).isEqualTo(readable);
            assertThat(readable(current)).isZero();
        } finally {
            goTo(Services.KEY, Surroundings.FORMER_KEY, transaction);
        }
        assertThat(readable(current)).isEqualTo(readable);
        assertThat(readable(other)).isZero();
    }

    /** What waits for clerks, what they wrote, and where to mail it. */
    private void applications() {
        applicants.begin().until("task_searchAddress");
        jobs.runAll(applicants.begin(Resident.next().as("BUSINESS")).toTheEnd().reference());
        for (var decision : List.of("", "ASK_BACK", "REFUSE")) {
            var contradicting = applicants.begin().until("task_enterResources");
            contradicting.visitor().submit(contradicting.resident().contradiction());
            decide(contradicting.toTheEnd(), contradicting.reference(), decision);

            var authority = applicants.begin(Resident.next().as("PUBLIC")).toTheEnd();
            decide(authority, authority.reference(), decision);
            if (decision.equals("REFUSE")) {
                // Before the mails: they need the address.
                jobs.run(contradicting.reference(), "event_reviewDecided");
                jobs.run(authority.reference(), "event_reviewDecided");
            }

            var number = Resident.next().ho();
            var newHome = applicants
                    .begin()
                    .until("task_searchAddress")
                    .answers(
                            "unlisted",
                            true,
                            "roadTyped",
                            "새별로 " + number,
                            "buildingTyped",
                            "새별아파트" + number,
                            "apartmentTyped",
                            true)
                    .answers("dongTyped", "101", "ho", number)
                    .toTheEnd();
            decide(newHome, "REGISTRATION-" + last("registration_request", newHome), decision);
        }
        for (var decision : List.of("", "ASKED_BACK")) {
            var rare = Resident.rare();
            var unknown = rare.named("미보유" + rare.name());
            var asked = applicants
                    .begin(unknown)
                    .until("task_proveIdentity")
                    .answers()
                    .answers(unknown.byPapers("VISIT"));
            decide(asked, asked.reference(), decision);
        }
        for (var decision : List.of("", "REFUSE")) {
            var resident = Resident.next();
            applicants.begin(resident).toTheEnd();
            var claimant = applicants
                    .begin()
                    .until("task_enterDwelling")
                    .answers("dong", resident.dong(), "ho", resident.ho(), "formerMoved", true)
                    .toTheEnd();
            var dispute = "DISPUTE-" + last("dispute", claimant);
            jobs.runAll(dispute);
            jobs.run(dispute, "timer_holderSilent");
            decide(claimant, dispute, decision);
        }
    }

    private void families() {
        var sentBack = child();
        sentBack.child().answers("awaiting", "PAPER", "district", "28290");
        clerk.decides(sentBack.child().reference(), Map.of("paper", "SENT_BACK", "message", "서명이 없어요."));
        child().consents();
        var joined = child();
        joined.consents();
        joined.child().toTheEnd();
    }

    private Family child() {
        var born = LocalDate.now(clock).minusYears(10);
        var child = applicants
                .begin(Resident.next().bornOn(born))
                .answers("memberType", "CHILD")
                .answers()
                .answers();
        jobs.runAll(child.reference());
        return new Family(child, born, port);
    }

    private void officials() {
        var administrator = new StaffMember(
                DemoData.ADMINISTRATOR, new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));
        for (boolean approved : List.of(false, true)) {
            var official = Official.begins(port).toTheEnd();
            var reference = official.reference();
            jobs.runAll(reference);
            official.confirms();
            administrator.does(
                    reference,
                    approved
                            ? Map.of(
                                    "decision",
                                    "APPROVE",
                                    "municipality",
                                    administrator
                                            .sees(reference, "municipality")
                                            .asText(),
                                    "duty",
                                    "EXPORTER")
                            : Map.of("decision", "ASK_BACK", "message", "부서를 다시 보아 주세요."));
        }
    }

    private void members() {
        var household = households.next();
        household
                .begins()
                .answers(Map.of("what", "INCENTIVE"))
                .answers(Map.of(
                        "incentive", "CASH", "bank", "004", "accountNumber", "110234567892", "accountHolder", "김하늘"));
        households.next().begins();
    }

    private void readings() {
        var desk = staff.of(MUNICIPALITY).desk();
        desk.get("/staff");
        var file = "supplier,customer_number,month,usage\nKEPCO,7777777777,202601,300\n";
        assertThat(desk.upload("/staff/readings", "readings.csv", file.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(302);
        jobs.runAll("USAGE-"
                + jdbc.sql("select max(id) from usage_file").query(Long.class).single());
    }

    /** @param decision empty: none yet */
    private void decide(Applicant applicant, String task, String decision) {
        jobs.runAll(applicant.reference());
        if (!decision.isEmpty()) {
            clerk.decides(task, Map.of("decision", decision, "message", "서류를 다시 보아 주세요."));
        }
    }

    private long last(String table, Applicant applicant) {
        return jdbc.sql("select max(id) from " + table + " where application = ?")
                .param(applicant.reference())
                .query(Long.class)
                .single();
    }

    private void goTo(String key, String former, TransactionTemplate transaction) throws Exception {
        var next = new PrivacyKeys(key, List.of(former), keys.fingerprintKey());
        var inUse = new KeysInUse(jdbc, next, transaction.getTransactionManager());
        inUse.afterPropertiesSet();
        var resealing = new Resealing(jdbc, new Seals(next), inUse, next);
        while (Boolean.TRUE.equals(transaction.execute(status -> resealing.goOn()))) {}
        assertThat(resealing.last().orElseThrow().remaining()).isZero();
    }

    private long readable(Seals with) {
        return SealedColumn.ALL.stream()
                .flatMap(column -> SealedRows.of(jdbc, column).stream())
                .filter(row -> row.opens(with))
                .count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
