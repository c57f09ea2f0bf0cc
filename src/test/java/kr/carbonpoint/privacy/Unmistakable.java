package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kr.carbonpoint.RestVisitor;

/** A resident whose data looks like nothing else, and how they fill in the forms. */
final class Unmistakable {

    static final String ROAD = "완정로34번길 20";
    static final String LOGIN = "zqxwvk8301";
    static final String EMAIL = "byuk.unmistakable@dokgo-7261.example";
    static final String CLERKS_MESSAGE = "쀍뜳담당자가 5527 다시 묻습니다";

    /** Nothing of this may be readable anywhere. */
    static final Map<String, String> SECRETS = new TreeMap<>(Map.ofEntries(
            Map.entry("name", "독고뷁쀍흹"),
            Map.entry("mistaken name", "뜳쀍뷁녃"),
            Map.entry("birth date", "1961-09-17"),
            Map.entry("first half of the number", "610917-"),
            Map.entry("second half of the number", "1846205"),
            Map.entry("mobile", "8317-9264"),
            Map.entry("mobile without hyphens", "01083179264"),
            Map.entry("phone", "759-4186"),
            Map.entry("phone without hyphens", "0327594186"),
            Map.entry("e-mail", EMAIL),
            Map.entry("account", "30217495863028"),
            Map.entry("password", "Qz7!vWx#93Lk"),
            Map.entry("gas number", "7390518264"),
            Map.entry("electricity number", "0283746195"),
            Map.entry("building", "뽥뷃"),
            Map.entry("home", "쀓뭷9407"),
            Map.entry("detailed address", "뷄뷅뷆 3층 뒷방"),
            Map.entry("householder", "선우뷃뽋"),
            Map.entry("note", "노트뷁뜳뽥 7719"),
            Map.entry("clerk's message", CLERKS_MESSAGE)));

    private Unmistakable() {}

    /** Every step up to one: mistaken first where that is possible, typed as a draft, then submitted. */
    static void fillIn(RestVisitor applicant, String until) {
        for (var state = applicant.state(); !state.isMissingNode(); state = applicant.state()) {
            var step = state.path("current").asText("");
            if (step.isEmpty() || step.equals(until)) {
                return;
            }
            var task = state.path("task").asText();
            if (step.equals("task_proveIdentity")
                    && applicant.form().path("notice").path("value").isNull()) {
                var mistaken = new HashMap<>(answers(step));
                mistaken.put("name", "불일치" + SECRETS.get("mistaken name"));
                assertThat(applicant.submit(task, mistaken).statusCode()).isEqualTo(204);
                continue;
            }
            var typed = new HashMap<>(answers(step));
            typed.put("detail", SECRETS.get("detailed address"));
            typed.put("billingNote", SECRETS.get("note"));
            assertThat(applicant.put("/signup/tasks/" + task + "/draft", typed).statusCode())
                    .isEqualTo(200);
            var answer = applicant.submit(task, answers(step));
            assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(204);
        }
    }

    private static Map<String, Object> answers(String step) {
        return switch (step) {
            case "task_chooseType" -> Map.of("province", "28", "memberType", "ADULT");
            case "task_agreeTerms" ->
                Map.of("agree_service", true, "agree_privacy", true, "agree_unique_id", true, "agree_provision", true);
            case "task_proveIdentity" ->
                Map.of(
                        "proofWay",
                        "NUMBER",
                        "name",
                        SECRETS.get("name"),
                        "rrnFront",
                        "610917",
                        "secret_rrnBack",
                        "1846205");
            case "task_searchAddress" -> Map.of("district", "28290", "keyword", ROAD);
            case "task_chooseAddress" -> Map.of("address", "28290103426500000002000000");
            case "task_enterDwelling" ->
                Map.of("dong", "NONE", "dongTyped", SECRETS.get("building"), "ho", SECRETS.get("home"));
            case "task_enterResources" ->
                Map.of(
                        "electricityBilling", "INDIVIDUAL",
                        "electricitySupplier", "KEPCO",
                        "electricityNumber", SECRETS.get("electricity number"),
                        "waterBilling", "MANAGEMENT_FEE",
                        "gasBilling", "INDIVIDUAL",
                        "gasSupplier", "GAS_INCHEON",
                        "gasNumber", SECRETS.get("gas number"),
                        "billingNote", SECRETS.get("note"));
            case "task_createAccount" ->
                Map.of(
                        "loginId",
                        LOGIN,
                        "secret_password",
                        SECRETS.get("password"),
                        "secret_passwordConfirm",
                        SECRETS.get("password"));
            case "task_enterContact" ->
                Map.of(
                        "mobile",
                        "010-" + SECRETS.get("mobile"),
                        "householderRelation",
                        "SPOUSE",
                        "householderName",
                        SECRETS.get("householder"),
                        "incentive",
                        "CASH",
                        "bank",
                        "004",
                        "accountNumber",
                        SECRETS.get("account"),
                        "accountHolder",
                        SECRETS.get("name"),
                        "motive",
                        "SAVING",
                        "email",
                        EMAIL,
                        "phone",
                        "032-" + SECRETS.get("phone"));
            case "task_checkAnswers" -> Map.of();
            default -> throw new IllegalArgumentException(step);
        };
    }
}
