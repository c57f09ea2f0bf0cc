package kr.carbonpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An invented resident and what they answer, step by step. Every instance differs from every other in number, home,
 * customer number and id, so that tests do not meet each other.
 */
public record Resident(
        String name,
        String rrnFront,
        String rrnBack,
        String dong,
        String ho,
        String gasNumber,
        String loginId,
        String kind) {

    public static final String PASSWORD = "Green#2026";

    private static final AtomicInteger COUNT = new AtomicInteger();

    public Resident(
            String name, String rrnFront, String rrnBack, String dong, String ho, String gasNumber, String loginId) {
        this(name, rrnFront, rrnBack, dong, ho, gasNumber, loginId, "ADULT");
    }

    public static Resident next() {
        int n = COUNT.incrementAndGet();
        return new Resident(
                "김하늘",
                "%02d%02d%02d".formatted(50 + n % 49, 1 + n % 12, 1 + n % 28),
                "1%06d".formatted(n * 7 % 1_000_000),
                "10" + (2 + n % 7),
                String.valueOf(100 + n),
                "%010d".formatted(5_000_000_000L + n),
                "tester" + (1000 + n));
    }

    /** With a name that nobody else has, so that nobody can be taken for them. */
    public static Resident rare() {
        int n = COUNT.incrementAndGet();
        return next().named("강" + (char) ('가' + n % 11_172) + (char) ('가' + n * 31 % 11_172));
    }

    /** What the form asks of somebody who proves on the telephone who they are. */
    public Object[] byTelephone() {
        return new Object[] {
            "proofWay", "AUTHENTICATION", "birthDate", "19" + rrnFront, "mobile", mobile(), "provider", "KAKAO"
        };
    }

    /** What the form asks of somebody who wants to show papers to a clerk of 인천 검단구. */
    public Object[] byPapers(String way) {
        return new Object[] {
            "otherWay",
            "CLERK",
            "name",
            name,
            "birthDate",
            "19" + rrnFront,
            "district",
            "28290",
            "paperWay",
            way,
            "mobile",
            mobile(),
            "email",
            email()
        };
    }

    public String mobile() {
        return "010-" + gasNumber.substring(2, 6) + "-" + gasNumber.substring(6);
    }

    public Resident named(String other) {
        return new Resident(other, rrnFront, rrnBack, dong, ho, gasNumber, loginId);
    }

    public Resident at(String otherDong, String otherHo) {
        return new Resident(name, rrnFront, rrnBack, otherDong, otherHo, gasNumber, loginId);
    }

    /** The one in charge at an institution: BUSINESS, PUBLIC, SCHOOL or COMPLEX. */
    public Resident as(String otherKind) {
        return new Resident(name, rrnFront, rrnBack, dong, ho, gasNumber, loginId, otherKind);
    }

    public String email() {
        return loginId + "@carbonpoint.example";
    }

    public String guardianEmail() {
        return "guardian-" + email();
    }

    /** A child born on that day, in the years from 2000 on. */
    public Resident bornOn(LocalDate day) {
        return new Resident(
                name,
                DateTimeFormatter.ofPattern("yyMMdd").format(day),
                "3" + rrnBack.substring(1),
                dong,
                ho,
                gasNumber,
                loginId);
    }

    /** The answers to one step's form, for the sample apartment of 인천 검단구. */
    public Map<String, Object> answers(String task) {
        var own = InstitutionAnswers.of(this, task);
        if (own != null) {
            return own;
        }
        return switch (task) {
            case "task_chooseType" -> Map.of("province", "28", "memberType", "ADULT");
            case "task_agreeTerms" ->
                Map.of("agree_service", true, "agree_privacy", true, "agree_unique_id", true, "agree_provision", true);
            case "task_proveIdentity" ->
                Map.of("proofWay", "NUMBER", "name", name, "rrnFront", rrnFront, "secret_rrnBack", rrnBack);
            case "task_confirmAuthentication" -> Map.of();
            case "task_registerName" -> Map.of("otherWay", "AGAIN");
            case "task_awaitGuardian" -> Map.of("awaiting", "AGAIN");
            case "task_nameGuardian" ->
                Map.of(
                        "guardianName", "김바다",
                        "guardianRelation", "MOTHER",
                        "guardianEmail", guardianEmail());
            case "task_searchAddress" -> Map.of("district", "28290", "keyword", "완정로34번길 20");
            case "task_chooseAddress" -> Map.of("address", "28290103426500000002000000");
            case "task_enterDwelling" -> Map.of("dong", dong, "ho", ho);
            case "task_enterResources" ->
                Map.of(
                        "electricityBilling", "MANAGEMENT_FEE",
                        "waterBilling", "MANAGEMENT_FEE",
                        "gasBilling", "INDIVIDUAL",
                        "gasSupplier", "GAS_INCHEON",
                        "gasNumber", gasNumber);
            case "task_createAccount" ->
                Map.of("loginId", loginId, "secret_password", PASSWORD, "secret_passwordConfirm", PASSWORD);
            case "task_enterContact" ->
                Map.of(
                        "mobile", "010-2345-6789",
                        "householderRelation", "SELF",
                        "incentive", "CASH",
                        "bank", "004",
                        "accountNumber", "110234567891",
                        "accountHolder", name,
                        "motive", "SAVING",
                        "email", email());
            case "task_checkAnswers" -> Map.of();
            default -> throw new IllegalArgumentException(task);
        };
    }

    /** The answers with which the resident contradicts the record of the complex: electricity is paid to KEPCO. */
    public Map<String, Object> contradiction() {
        var answers = new HashMap<>(answers("task_enterResources"));
        answers.put("electricityBilling", "INDIVIDUAL");
        answers.put("electricitySupplier", "KEPCO");
        answers.put("electricityNumber", "02" + gasNumber.substring(2));
        return answers;
    }

    /** Goes on with the good answers until a step is open, or to the end. */
    public RestVisitor fillInUntil(String step, RestVisitor visitor) {
        var state = visitor.state();
        for (var current = at(state); !current.isEmpty() && !current.equals(step); current = at(state)) {
            var answer = visitor.submit(state.path("task").asText(), answers(current));
            state = visitor.state();
            if (answer.statusCode() != 204 || at(state).equals(current)) {
                throw new AssertionError(current + " was not accepted: " + answer.body()
                        + visitor.form().path("notice"));
            }
        }
        return visitor;
    }

    private static String at(JsonNode state) {
        return state.path("current").asText("");
    }
}
