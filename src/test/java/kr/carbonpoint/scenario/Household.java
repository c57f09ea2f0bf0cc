package kr.carbonpoint.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.Surroundings;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family, by the one of them who joins: what they do and what they get to see. */
class Household {

    /** Where everybody of {@link Resident} lives. */
    static final String COMPLEX = "28290103426500000002000000";

    private final Resident resident = Resident.next();
    private final Applicants applicants;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String reference;
    private int mailsRead;

    Household(Applicants applicants, Jobs jobs, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.jobs = jobs;
    }

    void joins() {
        var applicant = applicants.begin(resident).toTheEnd();
        reference = applicant.reference();
        jobs.runAll(reference);
    }

    /** How the family's line in the file for the bank must look. */
    String transfer(String bank, String code, String account, long won) {
        return "%s,%s,%s,%s,%d,%s,탄소포인트%02d상"
                .formatted(
                        payment(),
                        code,
                        bank,
                        account,
                        won,
                        resident.name(),
                        LocalDate.now().getYear() % 100 + 2);
    }

    boolean isOurs(String transfer) {
        return transfer.startsWith(payment() + ",");
    }

    /** The number that the bank knows the latest payment to this family by. */
    private String payment() {
        return jdbc.sql("select max(payment.id) from payment join member on member.id = member_id where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Won on an account of the ledger. */
    long on(String account) {
        return jdbc.sql("""
                        select coalesce(sum(won), 0) from ledger_leg join member on member.id = member_id
                        where reference = ? and account = ?::ledger_account
                        """).params(reference, account).query(Long.class).single();
    }

    String name() {
        return resident.name();
    }

    String reference() {
        return reference;
    }

    /** What the management office sends about a year: ㎥ of water a month, kWh of electricity from January on. */
    String homeBills(int year, int water, int... electricity) {
        return "complex,dong,ho,month,electricity,water\n"
                + IntStream.range(0, electricity.length)
                        .mapToObj(month -> "%s,%s,%s,%d%02d,%d,%d\n"
                                .formatted(
                                        COMPLEX,
                                        resident.dong(),
                                        resident.ho(),
                                        year,
                                        month + 1,
                                        electricity[month],
                                        water))
                        .collect(Collectors.joining());
    }

    /** What the gas company sends about the first months of a year: ㎥ a month. */
    String gasBills(int year, int months, int gas) {
        return "supplier,customer_number,month,usage\n"
                + IntStream.rangeClosed(1, months)
                        .mapToObj(
                                month -> "GAS_INCHEON,%s,%d%02d,%d\n".formatted(resident.gasNumber(), year, month, gas))
                        .collect(Collectors.joining());
    }

    /** The member's own pages, as text. */
    String page() {
        var member = signIn();
        return Stream.of("/me", "/me/usage", "/me/results", "/me/payments", "/me/membership")
                .map(member::get)
                .peek(page -> assertThat(page.statusCode()).isEqualTo(200))
                .map(page -> page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Signs in; returns what the form of the one waiting task shows under a key, Markdown's escapes taken off. */
    String reads(String expected, String key) {
        var member = signIn();
        var task = onlyTask(member, expected);
        return json(member.get(RestVisitor.ENGINE + "/task/" + task + "/form-variables")
                        .body())
                .path(key)
                .path("value")
                .asText()
                .replace("\\", "");
    }

    /** Signs in and answers the one task that waits; afterwards none does. */
    void answers(String expected, Map<String, ?> answers) {
        var member = signIn();
        var answer = member.submit(onlyTask(member, expected), answers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(tasks(signIn())).isEmpty();
    }

    /** The subject of the one mail that came since the last time. */
    String newMail() {
        var all = Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                .filter(this::isOurs)
                .map(Household::subject)
                .toList();
        assertThat(all).hasSize(++mailsRead);
        return all.get(mailsRead - 1);
    }

    private RestVisitor signIn() {
        return new RestVisitor(port).signIn(resident.loginId(), Resident.PASSWORD);
    }

    private String onlyTask(RestVisitor member, String expected) {
        var tasks = tasks(member);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("taskDefinitionKey").asText()).isEqualTo(expected);
        return tasks.get(0).path("id").asText();
    }

    private static JsonNode tasks(RestVisitor member) {
        return json(member.get(RestVisitor.ENGINE + "/task").body());
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(resident.email());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (Exception e) {
            throw new IllegalStateException(text, e);
        }
    }
}
