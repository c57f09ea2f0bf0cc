package kr.carbonpoint.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.StaffMember;
import kr.carbonpoint.StaffMembers;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.staff.Reasons;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of 인천 검단구 who collect readings, settle and pay, each at their own desk. */
class TownHall {

    private static final Pattern SUM = Pattern.compile("모두\\** \\| \\**([0-9,]+)명\\** \\| \\**([0-9,]+)원");
    private static final Pattern FILE = Pattern.compile("/staff/payouts/[^)]+");

    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final DueMails mails;
    private final RuntimeService runtime;
    private final long municipality;
    private final StaffMember clerk;
    private final StaffMember preparer;
    private final StaffMember approver;
    private final StaffMember exporter;
    private final Ledger ledger;
    private final Clock clock;
    private final Set<String> open;
    private final List<String> findingsBefore;
    private String reference;
    private String list;

    TownHall(
            Jobs jobs,
            JdbcClient jdbc,
            DueMails mails,
            Municipalities municipalities,
            RuntimeService runtime,
            Ledger ledger,
            Clock clock,
            StaffMembers staff) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.mails = mails;
        this.runtime = runtime;
        this.ledger = ledger;
        this.clock = clock;
        municipality = municipalities.of("28290").id();
        clerk = staff.of(municipality, "settler");
        preparer = staff.of(municipality, "payout-preparer");
        approver = staff.of(municipality, "payout-approver");
        exporter = staff.of(municipality, "payout-exporter");
        for (var one : List.of(clerk, preparer, approver, exporter)) {
            // A page of this site brings the token that its forms send.
            one.desk().get("/staff");
        }
        findingsBefore = ledger.imbalances();
        open = runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    /** The clerk uploads files of readings; every line of them is taken. */
    void collects(String... files) {
        for (String file : files) {
            assertThat(clerk.desk()
                            .upload("/staff/readings", "readings.csv", file.getBytes(UTF_8))
                            .statusCode())
                    .isEqualTo(302);
            long id =
                    jdbc.sql("select max(id) from usage_file").query(Long.class).single();
            jobs.runAll("USAGE-" + id);
            assertThat(clerk.desk().get("/staff/readings/" + id + "/state").body())
                    .contains("\"over\":true", "\"rejected\":0");
        }
    }

    /** The clerk has a half-year settled, and the mails about it leave. */
    void settles(Half half) {
        press(clerk, "/staff/settlement/run", half);
        jobs.runAll("SETTLE-%s-%d".formatted(half, municipality));
        sendsMails();
    }

    /** The file that the clerk takes away and has somebody else check. */
    String results(Half half) {
        return clerk.desk()
                .post("/staff/settlement/%s/results.csv".formatted(half), Reasons.FORM, Reasons.fields())
                .body();
    }

    /** The first of the three begins to pay: members are asked where their money is to go. */
    void beginsPayout(Half half) {
        press(preparer, "/staff/payouts", half);
        reference = "PAYOUT-%s-%d".formatted(half, municipality);
        continues();
    }

    /** A day has come that the pay-out waited for. */
    void goesOnAt(String timer) {
        jobs.run(reference, timer);
        continues();
    }

    /** One writes the list, a second one approves the figures on it, a third one fetches the files. Returns their lines. */
    List<String> preparesApprovesAndExports() {
        preparer.does(reference, Map.of("confirm", true));
        var sum = SUM.matcher(approver.sees(reference, "overview").asText());
        assertThat(sum.find()).isTrue();
        approver.does(
                reference, Map.of("decision", "APPROVE", "members", figure(sum.group(1)), "won", figure(sum.group(2))));
        var files = FILE.matcher(exporter.sees(reference, "files").asText())
                .results()
                .map(MatchResult::group)
                .toList();
        list = files.get(0).replaceFirst("/files/.*", "");
        var lines = files.stream()
                .map(file -> exporter.desk().post(file, Reasons.FORM, Reasons.fields()))
                .peek(file -> assertThat(file.statusCode()).isEqualTo(200))
                .flatMap(file -> file.body().lines().skip(1))
                .toList();
        exporter.does(reference, Map.of("decision", "EXPORT"));
        return lines;
    }

    /** The bank says what became of each line of the files; the first cell is the number that it is told by. */
    void bankReports(List<String> lines, UnaryOperator<String> outcome) {
        var file = lines.stream()
                .map(line -> line.split(",")[0] + "," + outcome.apply(line) + "\n")
                .collect(Collectors.joining("", "지급번호,결과코드\n", ""));
        exporter.desk().upload(list + "/results", "results.csv", file.getBytes(UTF_8));
        continues();
    }

    /** What is wrong in the books and was not before; empty when nothing is. */
    List<String> imbalances() {
        return ledger.imbalances().stream()
                .filter(finding -> !findingsBefore.contains(finding))
                .toList();
    }

    private void continues() {
        jobs.runAll(reference);
        sendsMails();
    }

    /** Until none is due: other tests leave mails that cannot be sent, and after some of those sending takes a break. */
    private void sendsMails() {
        do {
            mails.send(Integer.MAX_VALUE);
        } while (jdbc.sql("select exists (select from due_mail where sent_at is null and not given_up and due_at <= ?)")
                .param(OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single());
    }

    private static void press(StaffMember who, String button, Half half) {
        var answer = who.desk().post(button, "application/x-www-form-urlencoded", "half=" + half);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static int figure(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    /** Leaves nothing open behind. */
    void closes() {
        runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .filter(instance -> !open.contains(instance))
                .forEach(instance -> runtime.deleteProcessInstanceIfExists(instance, "over", true, true, true, true));
    }
}
