package kr.carbonpoint.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.identity.ResidentNumber;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.NewMember;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.membership.Taken;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Members since last year, in apartments of 청라커낼로 270 in 인천 서해구, each in front of a browser. */
public class Households {

    public static final String OLD_ADDRESS = "28275111426505600027000000";
    public static final String OLD_DISTRICT = "28275";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Members members;
    private final MemberKeys keys;
    private final Municipalities municipalities;
    private final Logins logins;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Environment environment;

    Households(
            Members members,
            MemberKeys keys,
            Municipalities municipalities,
            Logins logins,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Environment environment) {
        this.members = members;
        this.keys = keys;
        this.municipalities = municipalities;
        this.logins = logins;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.environment = environment;
    }

    public Household next() {
        return joined(Resident.next(), LocalDate.now().minusDays(400));
    }

    public Household joined(Resident resident, LocalDate day) {
        var reference = "H" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();
        transaction.executeWithoutResult(status -> {
            join(reference, resident);
            logins.createMember(resident.loginId(), logins.hash(Resident.PASSWORD));
            jdbc.sql("update member_meter set since = ? from member where member.id = member_id and reference = ?")
                    .params(day, reference)
                    .update();
            jdbc.sql("update member set joined_on = ? where reference = ?")
                    .params(day, reference)
                    .update();
            jdbc.sql(
                            "update meter set since = :day, joined_on = :day from member where member.id = member_id and reference = :reference")
                    .param("day", day)
                    .param("reference", reference)
                    .update();
        });
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Household(
                jdbc, resident, reference, new RestVisitor(port).signIn(resident.loginId(), Resident.PASSWORD));
    }

    private void join(String reference, Resident resident) {
        try {
            members.join(new NewMember(
                    reference,
                    resident.loginId(),
                    MemberKind.ADULT,
                    keys.person(ResidentNumber.parse(resident.rrnFront(), resident.rrnBack(), LocalDate.now())),
                    municipalities.of(OLD_DISTRICT).id(),
                    OLD_ADDRESS,
                    true,
                    keys.dwelling(OLD_ADDRESS, resident.dong(), resident.ho(), null),
                    IncentiveKind.CASH,
                    profile(resident),
                    List.of(
                            new MemberMeter(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null, null),
                            new MemberMeter(Resource.WATER, Billing.MANAGEMENT_FEE, null, null),
                            new MemberMeter(
                                    Resource.GAS, Billing.INDIVIDUAL, "GAS_INCHEON", "9" + resident.gasNumber())),
                    List.of(new Consent("service", 1, Instant.now()))));
        } catch (Taken taken) {
            throw new IllegalStateException(taken);
        }
    }

    private static Profile profile(Resident resident) {
        return ProfileBuilder.builder()
                .name(resident.name())
                .birthDate(LocalDate.of(1980, 3, 4))
                .dong(resident.dong())
                .ho(resident.ho())
                .mobile("010-2345-6789")
                .householder(resident.name())
                .relation(Relation.SELF)
                .bank("004")
                .account("110234567891")
                .accountHolder(resident.name())
                .motive("SAVING")
                .householdSize(2)
                .email(resident.email())
                .build();
    }

    /** One of them. */
    public record Household(JdbcClient jdbc, Resident resident, String reference, RestVisitor visitor) {

        public long id() {
            return jdbc.sql("select id from member where reference = ?")
                    .param(reference)
                    .query(Long.class)
                    .single();
        }

        /** Presses 내 정보 바꾸기. */
        public Household begins() {
            visitor.get("/me");
            visitor.post("/me/change", "application/x-www-form-urlencoded", "");
            return this;
        }

        /** Business key of the change. */
        public String change() {
            return "CHANGE-" + reference;
        }

        public String task() {
            return tasks().path(0).path("id").asText();
        }

        /** Id of the open user task in the model; empty when none is open. */
        public String current() {
            return tasks().path(0).path("taskDefinitionKey").asText("");
        }

        public String sees(String key) {
            return json(form()).path(key).path("value").asText("");
        }

        /** All that the open form shows. */
        public String form() {
            return visitor.get(RestVisitor.ENGINE + "/task/" + task() + "/form-variables")
                    .body();
        }

        public HttpResponse<String> submits(Map<String, ?> answers) {
            return visitor.submit(task(), answers);
        }

        public Household answers(Map<String, ?> answers) {
            var answer = submits(answers);
            if (answer.statusCode() != 204) {
                throw new AssertionError(current() + " was not accepted: " + answer.body());
            }
            return this;
        }

        /** What is said when an answer is refused. */
        public String isRefused(Map<String, ?> answers) {
            var answer = submits(answers);
            if (answer.statusCode() != 400) {
                throw new AssertionError(
                        "%s was not refused: %d %s".formatted(current(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        }

        /** Up to the last page of a move into the resident's flat in 완정로34번길 20, 인천 검단구. */
        public Household movesOn(LocalDate day, Map<String, ?> resources) {
            return begins().answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(day)))
                    .answers(resident.answers("task_searchAddress"))
                    .answers(resident.answers("task_chooseAddress"))
                    .answers(resident.answers("task_enterDwelling"))
                    .answers(resources);
        }

        public Household movesOn(LocalDate day) {
            return movesOn(day, resident.answers("task_enterResources"));
        }

        /** Subjects of the mails to an address. */
        public List<String> mails(String address) {
            return Arrays.stream(Surroundings.MAILS.getReceivedMessages())
                    .filter(mail -> header(mail, "To").equals(address))
                    .map(mail -> MimeUtility.unfold(header(mail, "Subject")))
                    .toList();
        }

        private static String header(MimeMessage mail, String name) {
            try {
                return MimeUtility.decodeText(String.join("", mail.getHeader(name)));
            } catch (MessagingException | UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        private JsonNode tasks() {
            return json(visitor.get(RestVisitor.ENGINE + "/task").body());
        }

        static String digits(LocalDate day) {
            return day.toString().replace("-", "");
        }

        private static JsonNode json(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Some answers with others in their place: key, value, key, value … */
    public static Map<String, Object> with(Map<String, ?> answers, Object... replaced) {
        var all = new HashMap<String, Object>(answers);
        for (int i = 0; i < replaced.length; i += 2) {
            all.put((String) replaced[i], replaced[i + 1]);
        }
        return all;
    }
}
